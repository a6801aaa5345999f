"""What a request's row repeats of its case: read from the law, written by every service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import Act, Case, State, clock_of, outcome, target_on

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.outcomes import OutcomeCode
    from gongkai.law.procedure import Done


@dataclass(frozen=True, slots=True)
class Standing:
    """A case as its row repeats it.

    Attributes:
        received_on: First receipt, not that of a correction (RPT-18).
        due_on: Last day to answer; the target of an ordered new answer; None while the applicant
            has to act and before receipt.
        concluded_on: Day on which it first had an outcome (RPT-18, CLK-6).
    """

    state: State
    received_on: date | None
    due_on: date | None
    is_provisional: bool
    outcome: OutcomeCode | None
    concluded_on: date | None

    @property
    def columns(self) -> dict[str, Any]:
        """The values of the row's columns."""
        return {
            "state": self.state.name,
            "received_on": self.received_on,
            "due_on": self.due_on,
            "is_provisional": self.is_provisional,
            "outcome": self.outcome.name if self.outcome else "",
            "concluded_on": self.concluded_on,
        }


def standing_of(case: Case, today: date) -> Standing:
    """Read a case on a day.

    Law: 条例 arts 30–35, 51; CLK-2, CLK-10, RPT-18, RPT-26, RR-12.
    """
    calendar = working_calendar()
    reading = clock_of(case, today, calendar)
    running = (reading.due_on, reading.provisional) if reading else (None, False)
    due_on, is_provisional = due_of(case, running, calendar)
    ended = outcome(case)
    return Standing(
        state=case.state,
        received_on=reading.received_on if reading else None,
        due_on=due_on,
        is_provisional=is_provisional,
        outcome=ended.code if ended else None,
        concluded_on=concluded_on(case),
    )


def due_of(
    case: Case, running: tuple[date | None, bool], calendar: Calendar
) -> tuple[date | None, bool]:
    """Give the last day to answer of a case, and whether it is provisional.

    Args:
        case: The case.
        running: The same as its clock has it.
        calendar: What is counted on.

    Law: 条例 arts 33, 51; CLK-2, CLK-10, RR-12.
    """
    target = target_on(case, calendar)
    return running if target is None else (target, not calendar.is_firm(target))


def concluded_on(case: Case) -> date | None:
    """Give the day on which a case first had an outcome; None while it has none.

    Law: RPT-18, RPT-26, CLK-6: a result counts in the year in which the answer was made, and a
    later new answer does not count again; a service that came to nothing made none.
    """
    case = case.effective()
    for count in range(1, len(case.history) + 1):
        if outcome(Case(case.state, case.history[:count])) is not None:
            return _day_of(case.history[count - 1])
    return None


def _day_of(done: Done) -> date:
    service = done.facts.service if done.act is Act.SERVE else None
    return service.on if service else done.facts.on
