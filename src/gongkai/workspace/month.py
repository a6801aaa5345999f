"""A month of the working calendar, in weeks."""

from __future__ import annotations

from calendar import Calendar as Weeks
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from gongkai.law.calendar import DayKind
from gongkai.today import today

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.calendar import Calendar, Reason

_WORDS = {
    DayKind.WEEKDAY: "",
    DayKind.WEEKEND: "休",
    DayKind.HOLIDAY: "假",
    DayKind.WORKED_WEEKEND: "班",
}


@dataclass(frozen=True, slots=True)
class MonthDay:
    """One day: what it is and why."""

    day: date
    reason: Reason
    word: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month: weeks of seven places, None outside it; how many days are worked."""

    first: date
    weeks: list[list[MonthDay | None]]
    working_days: int


def month_of(calendar: Calendar, first: date) -> Month:
    """Lay out a month that the calendar can answer for."""
    weeks = [
        [_day(calendar, day) if day.month == first.month else None for day in week]
        for week in Weeks().monthdatescalendar(first.year, first.month)
    ]
    worked = sum(day.reason.works for week in weeks for day in week if day)
    return Month(first, weeks, worked)


def neighbours(calendar: Calendar, first: date) -> tuple[date | None, date | None]:
    """Give the months before and after, None where the calendar ends."""
    before = (first - timedelta(days=1)).replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return (
        before if before >= calendar.first else None,
        after if after <= calendar.last else None,
    )


def _day(calendar: Calendar, day: date) -> MonthDay:
    reason = calendar.why(day)
    return MonthDay(day, reason, _WORDS[reason.kind], day == today())
