"""The working-day calendar (CLK-1, CLK-2, CLK-4): which days count, and why.

`working_calendar()` gives the calendar in force (`count_on` says which), `calendar_as_known(on=…)`
the one a person could know on a day. A `Calendar` refuses a year without its notice
(`YearNotAnnounced`); `Calendar.provisional` goes on provisionally.
"""

from gongkai.law.calendar.editions import (
    calendar_as_known,
    calendar_with,
    count_on,
    counting_on,
    working_calendar,
)
from gongkai.law.calendar.errors import TooFarAhead, YearNotAnnounced
from gongkai.law.calendar.notices import NATIONAL, Arrangement, Notice, notice_of, read_notices
from gongkai.law.calendar.reasons import DayKind, Reason
from gongkai.law.calendar.working_days import Calendar, Run

__all__ = [
    "NATIONAL",
    "Arrangement",
    "Calendar",
    "DayKind",
    "Notice",
    "Reason",
    "Run",
    "TooFarAhead",
    "YearNotAnnounced",
    "calendar_as_known",
    "calendar_with",
    "count_on",
    "counting_on",
    "notice_of",
    "read_notices",
    "working_calendar",
]
