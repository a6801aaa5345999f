"""Deadlines of proactive disclosure, and the rhythm of columns."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from gongkai.law.calendar import working_calendar
from gongkai.law.due import DueExplanation, explain_due
from gongkai.law.parameter import parameter
from gongkai.law.periods import add_months, natural_days_end

if TYPE_CHECKING:
    from gongkai.law.calendar import Calendar


def publication_due(formed_on: date, calendar: Calendar | None = None) -> DueExplanation:
    """Return the last day to publish information formed or changed on a day.

    Never count from the day of upload.

    Law: 条例 art 26; LAW-26-1, PUB-11.
    """
    days = parameter("publication_working_days", on=formed_on)
    return explain_due(formed_on, days, calendar=calendar)


def dual_publicity_due(decided_on: date, calendar: Calendar | None = None) -> DueExplanation:
    """Return the last day to put a permit or penalty decision online.

    Law: PUB-24.
    """
    days = parameter("dual_publicity_working_days", on=decided_on)
    return explain_due(decided_on, days, calendar=calendar)


def is_published_late(published_on: date, due: DueExplanation) -> bool:
    """Whether a publication is after its last day; that whole day is in time.

    Law: CLK-5, PUB-11.
    """
    return published_on > due.due_on


_MONTHS_A_PERIOD = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_WEEK = 7


def rhythm_due(rhythm: str, last_on: date, calendar: Calendar | None = None) -> date | None:
    """Return the last day for something new in a column that is kept up by the calendar.

    Args:
        rhythm: `weekly`, `monthly`, `quarterly`, `half_yearly`, `yearly`; any other has no day.
        last_on: Day of the column's last item or change.
        calendar: Working days; None for all that are loaded.

    Law: SITE-V4; CLK-2, CLK-24.
    Interpretation: no text fixes the day. A column owes something in the period after that of its
        last item, weeks beginning on Monday; the end of the period rolls to a working day.
    """
    end = _end_of_next_period(rhythm, last_on)
    if end is None:
        return None
    wide = (calendar or working_calendar()).provisional(end.year + 1)
    return natural_days_end(end - timedelta(1), 1, wide).ends_on


def _end_of_next_period(rhythm: str, last_on: date) -> date | None:
    if rhythm == "weekly":
        return last_on + timedelta(2 * _WEEK - last_on.isoweekday())
    months = _MONTHS_A_PERIOD.get(rhythm)
    if months is None:
        return None
    first = date(last_on.year, last_on.month - (last_on.month - 1) % months, 1)
    return add_months(first, 2 * months) - timedelta(1)


def measured_since(calendar: Calendar | None = None) -> date:
    """Return the first day of forming from which the period to publish can be counted.

    Law: 条例 art 26; CLK-2, LAW-26-1, PUB-11.
    Interpretation: what was formed before the first year whose working days are loaded is not
        measured; nobody can count its period.
    """
    return (calendar or working_calendar()).first


def formed_in_time_since(today: date, calendar: Calendar | None = None) -> date:
    """Return the first day of forming whose period to publish is not over yet.

    What was formed before it and is not public is late.

    Law: 条例 art 26; LAW-26-1, PUB-11.
    """
    day = today
    while not is_published_late(today, publication_due(day - timedelta(1), calendar)):
        day -= timedelta(1)
    return day
