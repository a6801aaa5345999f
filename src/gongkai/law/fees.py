"""The information-processing fee (信息处理费): two progressive tariffs, with every step shown.

Law: 条例 art 42; 国办函〔2020〕109号; FEE-1, FEE-2, LAW-42-1.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from gongkai.law.parameter import load_parameter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


class FeeRefused(ValueError):
    """A fee may not be charged as asked; the message is one Chinese sentence."""


class FeeNotInForce(FeeRefused):
    """The measures were not in force when the application was received (FEE-15)."""


class QuantityRefused(FeeRefused):
    """A number of applications or pages makes no sense."""


class PageFeeNotApplicable(FeeRefused):
    """Nothing is copied, only the way to public information is told (FEE-5)."""


class TariffAlreadyChosen(FeeRefused):
    """Both tariffs on the same application (FEE-2)."""


class Tariff(StrEnum):
    """How a fee is counted; for one application the organ picks one of them (FEE-2)."""

    BY_CASE = "按件计收"
    BY_PAGE = "按量计收"


@dataclass(frozen=True, slots=True)
class FeeLine:
    """What falls into one band: `quantity` times `rate` yuan is `amount` yuan."""

    band: str
    quantity: int
    rate: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee with its calculation.

    Attributes:
        lines: The bands touched, lowest first; bands without a charge included.
        total: Yuan.

    Law: 国办函〔2020〕109号; FEE-1, FEE-8 (a notice states the calculation).
    """

    tariff: Tariff
    lines: tuple[FeeLine, ...]

    @property
    def total(self) -> Decimal:
        """Yuan to pay."""
        return sum((line.amount for line in self.lines), Decimal(0))


@dataclass(frozen=True, slots=True)
class _Band:
    first: int
    last: int | None
    rate: Decimal

    def covers(self, first: int, last: int) -> int:
        """Count the units of first..last that fall into this band."""
        end = last if self.last is None else min(last, self.last)
        return max(0, end - max(first, self.first) + 1)

    def label(self, unit: str) -> str:
        if self.last is None:
            return f"第{self.first}{unit}以上"
        return f"第{self.first}至{self.last}{unit}"


def fee_by_case(*, received_on: date, earlier: int, applications: int = 1) -> Fee:
    """Give the fee of a number of new applications of one applicant in one natural month.

    Args:
        received_on: Day of receipt; it fixes the month and the tariff (FEE-14).
        earlier: Applications of the same applicant to the same organ received earlier in the
            month, withdrawn ones included (`earlier_in_month` counts them).
        applications: New ones now, at least 1; a form split into matters counts each (FEE-3).

    Raises:
        FeeNotInForce: received before 2021-01-01.
        QuantityRefused: `earlier` is negative or `applications` less than 1.

    Law: 国办函〔2020〕109号; FEE-2, FEE-3, FEE-4, FEE-7, FEE-14, FEE-15.
    Interpretation: the tariff is that of the day of receipt.
    """
    if earlier < 0 or applications < 1:
        raise QuantityRefused("本月以往申请件数不能为负数，本次申请至少为1件，请核对件数。")
    tariff = _tariff("fee_by_case", received_on)
    return Fee(Tariff.BY_CASE, _lines(tariff, earlier + 1, earlier + applications, "件"))


def fee_by_page(*, received_on: date, pages: int, is_told_only: bool = False) -> Fee:
    """Give the fee of the pages provided on one application; never added across applications.

    Args:
        received_on: Day of receipt; it fixes the tariff.
        pages: Pages provided, a side of A4 or smaller each; at least 0.
        is_told_only: The information is public and only the way to it is told.

    Raises:
        FeeNotInForce: received before 2021-01-01.
        PageFeeNotApplicable: `is_told_only`.
        QuantityRefused: `pages` is negative.

    Law: 国办函〔2020〕109号; FEE-2, FEE-5, FEE-6, FEE-7, FEE-15.
    """
    if pages < 0:
        raise QuantityRefused("提供信息的页数不能为负数，请核对页数。")
    if is_told_only:
        raise PageFeeNotApplicable(
            "该信息已经公开、只告知获取方式和途径，不得按量计收信息处理费，请直接答复。"
        )
    tariff = _tariff("fee_by_page", received_on)
    return Fee(Tariff.BY_PAGE, _lines(tariff, 1, pages, "页"))


def fee_of(tariff: Tariff, received_on: date, quantity: int) -> Fee:
    """Give the fee of one application.

    Args:
        tariff: How it is counted.
        received_on: Day of receipt.
        quantity: Pages provided; or, by case, which application of the month it is, from 1.

    Raises:
        FeeNotInForce, QuantityRefused: as the two tariffs do.

    Law: 国办函〔2020〕109号; FEE-2, FEE-4, FEE-6.
    """
    if tariff is Tariff.BY_PAGE:
        return fee_by_page(received_on=received_on, pages=quantity)
    return fee_by_case(received_on=received_on, earlier=quantity - 1)


def ensure_single_tariff(chosen: Tariff | None, wanted: Tariff) -> None:
    """Refuse a second tariff on the same application.

    Raises:
        TariffAlreadyChosen: the other tariff was chosen before.

    Law: 国办函〔2020〕109号; FEE-2.
    """
    if chosen is not None and chosen is not wanted:
        raise TariffAlreadyChosen(
            f"本件申请已经{chosen}信息处理费，不得再{wanted}，请只按一种标准收费。"
        )


def earlier_in_month(received_on: date, others: Iterable[date]) -> int:
    """Count the other applications of the same applicant that came earlier in the month.

    Args:
        received_on: Day of receipt of the application to be charged.
        others: Days of receipt of the applicant's other applications to the organ, registered
            before it; a day after `received_on` is left out.

    Law: 国办函〔2020〕109号; FEE-4, FEE-14.
    Interpretation: the month is that of receipt; withdrawn applications still count.
    """
    return sum(received_on.replace(day=1) <= other <= received_on for other in others)


def _tariff(name: str, received_on: date) -> dict[str, Any]:
    value: dict[str, Any] | None = load_parameter(name).at(received_on).value
    if value is None:
        raise FeeNotInForce(
            f"该申请于{received_on}收到，当时尚无信息处理费收费标准，不得收费，请直接办理。"
        )
    return value


def _lines(tariff: dict[str, Any], first: int, last: int, unit: str) -> tuple[FeeLine, ...]:
    lines = []
    for band in _bands(tariff):
        if band.first > last:
            break
        quantity = band.covers(first, last)
        if quantity:
            amount = quantity * band.rate
            lines.append(FeeLine(band.label(unit), quantity, band.rate, amount))
    return tuple(lines)


def _bands(tariff: dict[str, Any]) -> Iterator[_Band]:
    """Yield the bands from the lowest; without end where the tariff rises for ever."""
    bands, then = tariff["bands"], tariff.get("then")
    for band, following in pairwise(bands):
        yield _Band(band["first"], following["first"] - 1, Decimal(band["yuan"]))
    first, rate = bands[-1]["first"], Decimal(bands[-1]["yuan"])
    if then is None:
        yield _Band(first, None, rate)
        return
    while True:
        yield _Band(first, first + then["every"] - 1, rate)
        first, rate = first + then["every"], rate + then["add_yuan"]
