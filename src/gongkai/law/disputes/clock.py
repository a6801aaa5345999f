"""What is due in a dispute and when: the organ's own days, and those that others keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from gongkai.law.disputes.ending import reanswer_duty
from gongkai.law.disputes.results import RESULTS
from gongkai.law.disputes.words import DeadlineKind, DisputeAct, DisputeState
from gongkai.law.parameter import load_parameter, parameter
from gongkai.law.periods import natural_days_end
from gongkai.law.remedies import (
    Proceeding,
    Track,
    defence_due,
    reconsideration_decision_end,
    suit_after_reconsideration,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.disputes.case import DisputeCase, DisputeFacts

_OTHERS = frozenset({DeadlineKind.DECISION, DeadlineKind.SUIT})
_UNDECIDED = frozenset({DisputeState.RUNNING, DisputeState.SUSPENDED, DisputeState.RETRYING})


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day on which something is due.

    Attributes:
        kind: What.
        due_on: Its last day.
        article: The article that sets it; "" where none does.
        is_provisional: It falls in a year whose holiday notice is not loaded (CLK-2).
    """

    kind: DeadlineKind
    due_on: date
    article: str
    is_provisional: bool = False

    @property
    def is_ours(self) -> bool:
        """Whether the organ itself has to act by then."""
        return self.kind not in _OTHERS


def track_of(case: DisputeCase) -> Track:
    """Give the procedure in which a reconsideration is heard; the ordinary one unless told."""
    if case.last(DisputeAct.TURN_ORDINARY):
        return Track.ORDINARY
    tracks = (done.facts.track for done in reversed(case.history) if done.facts.track)
    return next(tracks, Track.ORDINARY)


def suspended_days(case: DisputeCase) -> int:
    """Count the natural days for which it was suspended, which no period of decision counts."""
    days, since = 0, None
    for done in case.history:
        if done.act is DisputeAct.SUSPEND:
            since = done.facts.on
        elif since is not None and done.act is DisputeAct.RESUME:
            days, since = days + (done.facts.on - since).days, None
    return days


def defence_end(case: DisputeCase, calendar: Calendar) -> date | None:
    """Give the last day for the organ's written answer in this instance; None before the copy.

    Law: 行政复议法 arts 48, 54, 55, 88; 行政诉讼法 art 67; RR-1.
    Interpretation: after a turn to the ordinary procedure its period counts from the copy too;
        in the second instance the period is that of the first.
    """
    copy = case.in_this_instance(DisputeAct.RECEIVE_COPY)
    if copy is None:
        return None
    if case.proceeding is Proceeding.SUIT:
        days = parameter("suit_defence_natural_days", on=copy.on)
        return natural_days_end(copy.on, days, calendar).ends_on
    return defence_due(copy.on, track_of(case), calendar.provisional(copy.on.year + 1))


def appeal_end(case: DisputeCase, calendar: Calendar) -> date | None:
    """Give the last day to appeal against a first judgment or ruling; None where there is none.

    Law: 行政诉讼法 art 85; RR-9.
    """
    judged = case.last(DisputeAct.JUDGE)
    if case.state is not DisputeState.JUDGED or judged is None or judged.result is None:
        return None
    periods = load_parameter("appeal_natural_days").at(judged.received_on).value
    days = periods["ruling" if RESULTS[judged.result].is_ruling else "judgment"]
    return natural_days_end(judged.received_on, days, calendar).ends_on


def deadlines_of(case: DisputeCase, calendar: Calendar) -> tuple[Deadline, ...]:
    """Give everything that is due in a dispute, the soonest first.

    Law: 行政复议法 arts 48, 54, 62; 行政诉讼法 arts 45, 67, 85; RR-1, RR-2, RR-12.
    """
    return tuple(sorted(_deadlines(case, calendar), key=lambda one: (one.due_on, one.kind.name)))


def _deadlines(case: DisputeCase, calendar: Calendar) -> Iterator[Deadline]:
    for kind, due_on, article in (
        (DeadlineKind.DEFENCE, _defence(case, calendar), _defence_article(case)),
        (DeadlineKind.HEARING, _hearing(case), ""),
        (DeadlineKind.DECISION, _decision(case, calendar), "《行政复议法》第六十二条"),
        (DeadlineKind.APPEAL, appeal_end(case, calendar), "《行政诉讼法》第八十五条"),
        (DeadlineKind.SUIT, _suit(case, calendar), "《行政诉讼法》第四十五条"),
        (DeadlineKind.REANSWER, _reanswer(case, calendar), ""),
    ):
        if due_on is not None:
            yield Deadline(kind, due_on, article, not calendar.is_firm(due_on))


def _defence(case: DisputeCase, calendar: Calendar) -> date | None:
    is_done = case.in_this_instance(DisputeAct.DEFEND) is not None
    return None if is_done or case.state not in _UNDECIDED else defence_end(case, calendar)


def _defence_article(case: DisputeCase) -> str:
    if case.proceeding is Proceeding.SUIT:
        return "《行政诉讼法》第六十七条"
    is_summary = track_of(case) is Track.SUMMARY
    return "《行政复议法》第五十四条" if is_summary else "《行政复议法》第四十八条"


def _hearing(case: DisputeCase) -> date | None:
    told: DisputeFacts | None = case.in_this_instance(DisputeAct.SET_HEARING)
    return told.hearing_on if told and case.state in _UNDECIDED else None


def _decision(case: DisputeCase, calendar: Calendar) -> date | None:
    accepted = case.last(DisputeAct.ACCEPT)
    is_running = case.state is DisputeState.RUNNING
    if accepted is None or not is_running or case.proceeding is Proceeding.SUIT:
        return None
    extended = case.last(DisputeAct.EXTEND)
    return reconsideration_decision_end(
        accepted.on + timedelta(days=suspended_days(case)),
        track_of(case),
        calendar,
        extension=(extended.days or 0) if extended else 0,
    ).ends_on


def _suit(case: DisputeCase, calendar: Calendar) -> date | None:
    decided = case.last(DisputeAct.DECIDE)
    return suit_after_reconsideration(decided.received_on, calendar).ends_on if decided else None


def _reanswer(case: DisputeCase, calendar: Calendar) -> date | None:
    duty = reanswer_duty(case, calendar)
    return duty.due_on if duty else None
