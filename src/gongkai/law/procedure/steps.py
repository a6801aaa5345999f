"""Doing an act: one pure step from a case to the next, or a refusal."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING

from gongkai.law.calendar import working_calendar
from gongkai.law.procedure.case import FACT_NAMES, Case, Done, Facts
from gongkai.law.procedure.demands import DEMANDS
from gongkai.law.procedure.guards import GUARDS
from gongkai.law.procedure.refusals import ActBeforeLast, FactMissing, Refusal
from gongkai.law.procedure.stages import stage_refusal
from gongkai.law.procedure.table import BY_ACT, TABLE
from gongkai.law.procedure.timing import Moment, clock_of

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.procedure.transition import Transition
    from gongkai.law.procedure.words import Act

_NOTHING = {field.name: field.default for field in fields(Facts) if field.default is not MISSING}


@dataclass(frozen=True, slots=True)
class Possibility:
    """An act, and why it is not possible today; None when it is."""

    act: Act
    refusal: Refusal | None


def step(case: Case, act: Act, facts: Facts, *, calendar: Calendar | None = None) -> Case:
    """Do an act and give the case after it; the case given is never changed.

    Args:
        case: The case before.
        act: What is done.
        facts: What is told with it, above all the day.
        calendar: Working days; those that come with the package when None.

    Raises:
        Refusal: the law does not allow it so; the subclass names why, the sentence says what may
            be done instead.
        YearNotAnnounced: a date lies before the calendar's first year.

    Law: 条例 arts 27–45; the rows of `TABLE` name their rules.
    """
    now = Moment(case, facts.on, calendar or working_calendar())
    row = _allowed(now, act)
    _facts_are_told(row, facts)
    demand = DEMANDS.get(act)
    if demand:
        demand(now, facts)
    after = Case(row.to or case.state, (*case.history, Done(act, facts)))
    clock_of(after, facts.on, now.calendar)
    return after


def possible_acts(
    case: Case, today: date, *, calendar: Calendar | None = None
) -> tuple[Possibility, ...]:
    """Give every act with why it is not possible today, or None.

    Whether the facts of an act will do is only seen when they are told: an act that is possible
    here may still be refused by `step`.
    """
    now = Moment(case, today, calendar or working_calendar())
    return tuple(Possibility(row.act, _why_not(now, row.act)) for row in TABLE)


def _why_not(now: Moment, act: Act) -> Refusal | None:
    try:
        _allowed(now, act)
    except Refusal as refusal:
        return refusal
    return None


def _allowed(now: Moment, act: Act) -> Transition:
    row = BY_ACT[act]
    if now.case.state not in row.starts:
        raise stage_refusal(act, now.case.state)
    if now.case.history and now.on < now.case.history[-1].facts.on:
        raise ActBeforeLast(
            f"{now.on}早于上一步骤的日期{now.case.history[-1].facts.on}，请核对日期。"
        )
    guard = GUARDS.get(act)
    if guard:
        guard(now)
    return row


def _facts_are_told(row: Transition, facts: Facts) -> None:
    missing = [name for name in row.needs if getattr(facts, name) == _NOTHING[name]]
    if missing:
        names = "、".join(FACT_NAMES[name] for name in missing)
        raise FactMissing(f"办理“{row.act}”还缺少{names}，请补充（{row.article or '通行做法'}）。")
