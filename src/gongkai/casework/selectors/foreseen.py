"""What an application's dates would mean, told while they are still being typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.standing import Standing, standing_of
from gongkai.law.clock import ClockRefusal
from gongkai.law.procedure import Case, step

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.arrival import Arrival
    from gongkai.law.clock import Receipt


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would be kept.

    Attributes:
        receipt: The day of receipt with its reason and risks; None while it is awaited.
        standing: The row as it would be; None where the dates cannot be.
        refusal: Why they cannot be, "" where they can.
    """

    receipt: Receipt | None
    standing: Standing | None
    refusal: str = ""


def receipt_foreseen(arrival: Arrival, today: date) -> Foreseen:
    """Tell day of receipt and due date as the service would keep them.

    Law: 条例 arts 31, 33; LAW-31-1, LAW-31-2, LAW-31-3, CLK-8, CLK-9.
    """
    try:
        found, acts = arrival.receipt(), arrival.acts()
        case = Case()
        for act, facts in acts:
            if facts.on > today:
                return Foreseen(None, None, f"日期{facts.on}晚于今天，请核对日期。")
            case = step(case, act, facts)
    except (CaseworkRefusal, ClockRefusal) as refusal:
        return Foreseen(None, None, str(refusal))
    return Foreseen(found, standing_of(case, today))
