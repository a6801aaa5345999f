"""The days of the demonstration: working days, and courses that go on side by side."""

from __future__ import annotations

import heapq
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

from gongkai.law.calendar import working_calendar
from gongkai.today import played_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from gongkai.law.calendar import Calendar

    Course = Iterator[date]
    """What is done, piece by piece; each piece ends by naming the day of the next."""

_OPENS, _CLOSES = 9, 17  # o'clock
_AN_HOUR = 5  # pieces of work


@dataclass(frozen=True, slots=True)
class Days:
    """The demonstration's calendar around today: the year before is played whole."""

    today: date
    calendar: Calendar

    @classmethod
    def around(cls, today: date) -> Days:
        """Give the calendar; years not announced yet count Monday to Friday."""
        return cls(today, working_calendar().provisional(today.year + 2))

    @property
    def past(self) -> int:
        """The year that was played whole."""
        return self.today.year - 1

    def working(self, day: date) -> date:
        """Give the day itself, or the next working day."""
        while not self.calendar.is_working_day(day):
            day += timedelta(1)
        return day

    def after(self, day: date, working_days: int) -> date:
        """Count working days forward."""
        return self.calendar.add_working_days(day, working_days)

    def ago(self, working_days: int) -> date:
        """Count working days back from today; 0 is today or the last working day before."""
        day = self.today
        while True:
            if self.calendar.is_working_day(day):
                if working_days == 0:
                    return day
                working_days -= 1
            day -= timedelta(1)


def play(
    courses: Iterable[tuple[date, Course]], *, until: date, told: Callable[[date], None]
) -> None:
    """Let courses go on side by side, in the order of days, as far as a day.

    Args:
        courses: Each with the day on which it begins.
        until: The last day, which is today; what a course would do later is left undone, and is
            the work that waits.
        told: Called after each piece of work with its day.
    """
    order = count()
    waiting = [(day, next(order), course) for day, course in courses if day <= until]
    heapq.heapify(waiting)
    last, pieces = date.min, 0
    while waiting:
        day, _, course = heapq.heappop(waiting)
        pieces = pieces + 1 if day == last else 0
        last = day
        hour = min(_OPENS + pieces // _AN_HOUR, _CLOSES)
        with nullcontext() if day == until else played_at(day, hour):
            following = next(course, None)
        if following is not None and following <= until:
            heapq.heappush(waiting, (max(following, day), next(order), course))
        told(day)
