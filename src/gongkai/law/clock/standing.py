"""Where a request stands: its state, and the days used, left and overdue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gongkai.law.clock import events as happened
from gongkai.law.clock.reading import ClockState

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.clock.story import Story


class Standing(NamedTuple):
    """A request on a day; the fields are those of `ClockReading`."""

    as_of: date
    due_on: date | None
    state: ClockState
    left: int | None
    overdue: int
    provisional: bool


def stand(story: Story, today: date, announced: Calendar) -> Standing:
    """Say where a request stands.

    Args:
        story: What happened, told with a calendar that reaches far enough.
        today: The day of reading.
        announced: The calendar of announced years only, to tell firm dates from provisional.

    Law: CLK-2, CLK-5, CLK-6.
    """
    as_of = story.end.on if story.end is not None else today
    wait = story.now.wait
    if wait is not None:
        state = _state_while_waiting(story)
        firm = announced.is_firm(wait.due_on or as_of)
        return Standing(as_of, None, state, None, 0, not firm)
    due_on = story.due(as_of)
    return Standing(
        as_of,
        due_on,
        _state(story, as_of, due_on),
        story.calendar.working_days_between(as_of, due_on),
        story.calendar.working_days_between(due_on, as_of),
        not announced.is_firm(due_on),
    )


def _state(story: Story, as_of: date, due_on: date) -> ClockState:
    late = as_of > due_on
    match story.end:
        case happened.Withdrawn():
            return ClockState.WITHDRAWN
        case happened.Answered():
            return ClockState.ANSWERED_LATE if late else ClockState.ANSWERED_IN_TIME
        case _ if late:
            return ClockState.OVERDUE
        case _ if any(one.is_open(as_of) for one in story.consultations.values()):
            return ClockState.PAUSED
        case _:
            return ClockState.RUNNING


def _state_while_waiting(story: Story) -> ClockState:
    match story.end:
        case happened.Withdrawn():
            return ClockState.WITHDRAWN
        case happened.Lapsed():
            return ClockState.LAPSED
        case happened.Answered():
            # No answer clock runs while waiting; late only if it had run out before the notice.
            return ClockState.ANSWERED_LATE if story.ran_out else ClockState.ANSWERED_IN_TIME
        case _:
            return ClockState.WAITING_FOR_APPLICANT
