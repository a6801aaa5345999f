"""Reading the clock: from dated events to where the request stands today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.clock.alarms import alarms
from gongkai.law.clock.events import Deferred
from gongkai.law.clock.explanation import explain
from gongkai.law.clock.pauses import clipped, excluded
from gongkai.law.clock.reading import ClockReading
from gongkai.law.clock.standing import stand
from gongkai.law.clock.telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.clock.events import Event
    from gongkai.law.clock.standing import Standing
    from gongkai.law.clock.story import Story


def read_clock(events: Iterable[Event], today: date, calendar: Calendar) -> ClockReading:
    """Read a request's clock.

    Args:
        events: What happened, in any order; events of one day in the order they happened.
        today: The day of reading.
        calendar: Working days. Where it has no notice the count goes on provisionally.

    Raises:
        ClockRefusal: an event cannot have happened so; the sentence says what to do.
        YearNotAnnounced: a date lies before the calendar's first year.

    Law: 条例 arts 30-35; CLK-2, CLK-3, CLK-10, CLK-11, CLK-15, CLK-17, CLK-22.
    Interpretation: on the weekend after its due date a request is already late (CLK-5), while
        the warning waits for the next working day (CLK-22).
    """
    told = list(events)
    last = max((event.until for event in told if type(event) is Deferred), default=today)
    wide = calendar.provisional(max(today, last).year + 1)
    story = tell(told, today, wide)
    return _reading(story, stand(story, today, calendar))


def _reading(story: Story, standing: Standing) -> ClockReading:
    chapter, calendar = story.now, story.calendar
    wait, notice = chapter.wait, chapter.terms.correction_notice
    as_of, due_on, state, left, overdue, provisional = standing
    pauses = story.pauses(as_of)
    counted_until = wait.since if wait is not None else min(as_of, due_on or as_of)
    taken_out = excluded(calendar, clipped(pauses, chapter.start, counted_until))
    return ClockReading(
        state=state,
        as_of=as_of,
        received_on=story.received_on,
        started_on=chapter.start,
        base_due=calendar.add_working_days(chapter.start, chapter.terms.answer),
        due_on=due_on,
        correction_notice_due=calendar.add_working_days(chapter.start, notice) if notice else None,
        applicant_due=wait.due_on if wait is not None else None,
        used=calendar.working_days_between(chapter.start, counted_until) - taken_out,
        left=left,
        overdue=overdue,
        excluded=taken_out,
        extension=chapter.extension,
        provisional=provisional,
        warnings=(*story.risks, *alarms(story, standing)),
        explanation=explain(story, pauses, standing),
    )
