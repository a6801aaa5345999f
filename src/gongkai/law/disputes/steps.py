"""Doing an act in a dispute: one pure step, or a refusal."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING

from gongkai.law.calendar import working_calendar
from gongkai.law.disputes.case import (
    DISPUTE_FACT_NAMES,
    DisputeCase,
    DisputeDone,
    DisputeFacts,
)
from gongkai.law.disputes.guards import GUARDS, facts_fit
from gongkai.law.disputes.refusals import (
    DisputeActBeforeLast,
    DisputeActRefused,
    DisputeFactMissing,
    NotInThisProceeding,
    NotInThisState,
)
from gongkai.law.disputes.table import BY_DISPUTE_ACT, DISPUTE_TABLE

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.disputes.table import DisputeTransition
    from gongkai.law.disputes.words import DisputeAct

_NOTHING = {f.name: f.default for f in fields(DisputeFacts) if f.default is not MISSING}


@dataclass(frozen=True, slots=True)
class DisputePossibility:
    """An act, and why it is not possible today; None when it is."""

    act: DisputeAct
    refusal: DisputeActRefused | None


def dispute_step(
    case: DisputeCase,
    act: DisputeAct,
    facts: DisputeFacts,
    *,
    calendar: Calendar | None = None,
) -> DisputeCase:
    """Do an act and give the dispute after it; the one given is never changed.

    Args:
        case: The dispute before.
        act: What is done.
        facts: What is told with it, above all the day.
        calendar: Working days; those that come with the package when None.

    Raises:
        DisputeActRefused: it is not possible so; the subclass names why, the sentence what to do.

    Law: 行政复议法 arts 20–70; 行政诉讼法 arts 45–92; RR-1, RR-2, RR-7, RR-9, RR-12.
    """
    days = calendar or working_calendar()
    row = _allowed(case, act, facts.on, days)
    _facts_are_told(row, facts)
    facts_fit(case, act, facts, days)
    done = DisputeDone(act, facts)
    return DisputeCase(case.proceeding, row.to or case.state, (*case.history, done))


def possible_dispute_acts(
    case: DisputeCase, today: date, *, calendar: Calendar | None = None
) -> tuple[DisputePossibility, ...]:
    """Give every act of the proceeding with why it is not possible today, or None."""
    days = calendar or working_calendar()
    return tuple(
        DisputePossibility(row.act, _why_not(case, row.act, today, days))
        for row in DISPUTE_TABLE
        if case.proceeding in row.proceedings
    )


def _why_not(
    case: DisputeCase, act: DisputeAct, on: date, calendar: Calendar
) -> DisputeActRefused | None:
    try:
        _allowed(case, act, on, calendar)
    except DisputeActRefused as refusal:
        return refusal
    return None


def _allowed(
    case: DisputeCase, act: DisputeAct, on: date, calendar: Calendar
) -> DisputeTransition:
    row = BY_DISPUTE_ACT[act]
    if case.proceeding not in row.proceedings:
        raise NotInThisProceeding(f"{case.proceeding}中没有“{act}”这一步骤，请核对案件类别。")
    if case.state not in row.starts:
        raise NotInThisState(f"案件{case.state}，现在不能办理“{act}”，请核对案件经过。")
    if case.history and on < case.history[-1].facts.on:
        raise DisputeActBeforeLast(
            f"{on}早于上一步骤的日期{case.history[-1].facts.on}，请核对日期。"
        )
    guard = GUARDS.get(act)
    if guard:
        guard(case, on, calendar)
    return row


def _facts_are_told(row: DisputeTransition, facts: DisputeFacts) -> None:
    missing = [name for name in row.needs if getattr(facts, name) == _NOTHING[name]]
    if missing:
        names = "、".join(DISPUTE_FACT_NAMES[name] for name in missing)
        raise DisputeFactMissing(f"办理“{row.act}”还缺少{names}，请补充。")
