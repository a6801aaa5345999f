"""What the tables of this folder ask about fees."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from gongkai.law.fees import (
    Tariff,
    earlier_in_month,
    ensure_single_tariff,
    fee_by_case,
    fee_by_page,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from gongkai.law.fees import Fee


def answer(fee: Fee) -> dict[str, Any]:
    lines = [f"{line.band}：{line.quantity}×{line.rate}={line.amount}" for line in fee.lines]
    return {"tariff": fee.tariff, "total": fee.total, "lines": lines}


def by_case(earlier: int, applications: int, received_on: str = "2023-03-15") -> dict[str, Any]:
    day = date.fromisoformat(received_on)
    return answer(fee_by_case(received_on=day, earlier=earlier, applications=applications))


def by_page(
    pages: int, received_on: str = "2023-03-15", *, told_only: bool = False
) -> dict[str, Any]:
    day = date.fromisoformat(received_on)
    return answer(fee_by_page(received_on=day, pages=pages, is_told_only=told_only))


def total_of_cases(applications: int) -> Decimal:
    return fee_by_case(received_on=date(2023, 3, 15), earlier=0, applications=applications).total


def rate_of_case(number: int) -> Decimal:
    return fee_by_case(received_on=date(2023, 3, 15), earlier=number - 1).total


def total_of_pages(pages: int) -> Decimal:
    return fee_by_page(received_on=date(2023, 3, 15), pages=pages).total


def earlier(received_on: str, others: list[str]) -> int:
    return earlier_in_month(
        date.fromisoformat(received_on), [date.fromisoformat(other) for other in others]
    )


def second_tariff(chosen: str | None, wanted: str) -> str:
    ensure_single_tariff(Tariff[chosen] if chosen else None, Tariff[wanted])
    return "allowed"
