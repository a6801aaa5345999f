"""The sentence of the last section about fees, which every report must tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.selectors import fees_of_span

if TYPE_CHECKING:
    from decimal import Decimal

    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ


def fee_sentence(organ: Organ, period: Period) -> str:
    """Say how many fee notices an organ sent in a year, over how much, and what came in.

    Law: 国办函〔2020〕109号; FEE-13, RPT-10.
    """
    told = fees_of_span(organ, period.first, period.last)
    if not told.notices and not told.received:
        return "本年度未发出信息处理费收费通知，收取信息处理费0元。"
    return (
        f"本年度发出信息处理费收费通知{told.notices}件，总金额{_yuan(told.noticed)}元，"
        f"实际收取{_yuan(told.received)}元。"
    )


def _yuan(amount: Decimal) -> str:
    return f"{amount:.2f}".removesuffix(".00")
