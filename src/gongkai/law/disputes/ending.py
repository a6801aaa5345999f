"""How a dispute has ended, in which column and year it counts, and what duty that leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.disputes.results import RESULTS, Column
from gongkai.law.disputes.table import BY_DISPUTE_ACT
from gongkai.law.disputes.words import DisputeAct, DisputeState
from gongkai.law.parameter import parameter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.disputes.case import DisputeCase, DisputeDone, DisputeFacts


@dataclass(frozen=True, slots=True)
class Conclusion:
    """How a dispute counts in table 4.

    Attributes:
        concluded_on: The day that fixes the year.
        column: Where it counts.
    """

    concluded_on: date
    column: Column


@dataclass(frozen=True, slots=True)
class ReanswerDuty:
    """The duty to answer anew that a correcting result leaves.

    Attributes:
        since: The day from which its period runs.
        due_on: Its last day.
        key: Number of the decision or judgment.
        is_set: Whether the decision itself set the period.
    """

    since: date
    due_on: date
    key: str
    is_set: bool


def decisive(case: DisputeCase) -> DisputeFacts | None:
    """Give the facts of the result that stands; None while there is none.

    A judgment confirmed by a later instance stands with its own facts; one sent back is gone.
    """
    return next((facts for _, facts in reversed(_standing(case.history))), None)


def conclusion(case: DisputeCase) -> Conclusion | None:
    """Give how a dispute counts; None while it is pending.

    Law: RR-7, RR-8, RR-9. Interpretation: a first judgment counts once it has taken effect, two
        instances are one case with its last result, and a retrial changes neither column nor year.
    """
    for count, done in enumerate(case.history, start=1):
        if BY_DISPUTE_ACT[done.act].to is DisputeState.CONCLUDED:
            column, _ = _standing(case.history[:count])[-1]
            return Conclusion(done.facts.on, column)
    return None


def reanswer_duty(case: DisputeCase, calendar: Calendar) -> ReanswerDuty | None:
    """Give the duty to answer anew; None where there is none or it was taken up.

    Args:
        case: The dispute.
        calendar: Working days; where it has no notice the count goes on provisionally.

    Law: RR-12, RPT-26. Interpretation: 20 working days where the result sets no period, counted
        from the day on which the organ received it, or on which a first judgment took effect.
    """
    standing, ended = _standing(case.history), _ended(case)
    if case.state is not DisputeState.CONCLUDED or ended is None:
        return None
    column, found = standing[-1]
    is_taken_up = ended.act is DisputeAct.ORDER_REANSWER
    if column is not Column.CORRECTED or not found.asks_reanswer or is_taken_up:
        return None
    since, key = ended.facts.received_on, ended.facts.key or found.key
    if found.until is not None:
        return ReanswerDuty(since, found.until, key, is_set=True)
    days = parameter("reanswer_working_days", on=since)
    due_on = calendar.provisional(since.year + 1).add_working_days(since, days)
    return ReanswerDuty(since, due_on, key, is_set=False)


def _ended(case: DisputeCase) -> DisputeDone | None:
    """Give the act that concluded it last, or the new answer that followed."""
    ends = (
        done
        for done in reversed(case.history)
        if BY_DISPUTE_ACT[done.act].to is DisputeState.CONCLUDED
        or done.act is DisputeAct.ORDER_REANSWER
    )
    return next(ends, None)


def _standing(history: Sequence[DisputeDone]) -> list[tuple[Column, DisputeFacts]]:
    """Give the results that count by themselves; what was sent back counts no more."""
    found: list[tuple[Column, DisputeFacts]] = []
    for done in history:
        column = RESULTS[done.facts.result].column if done.facts.result else None
        if done.act is DisputeAct.REMAND:
            found.clear()
        elif column is not None:
            found.append((column, done.facts))
    return found
