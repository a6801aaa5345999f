"""Which calendar: all that is loaded, or the calendar as it was known on a day."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from gongkai.law.calendar.errors import YearNotAnnounced
from gongkai.law.calendar.notices import NATIONAL, shipped_notices
from gongkai.law.calendar.working_days import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.law.calendar.notices import Notice


@cache
def working_calendar() -> Calendar:
    """Return the calendar of every notice that comes with the package."""
    return Calendar(shipped_notices())


def calendar_with(local: Iterable[Notice]) -> Calendar:
    """Return the calendar with an organ's own dated and sourced notices added."""
    return Calendar((*shipped_notices(), *local))


def calendar_as_known(*, on: date, local: Iterable[Notice] = ()) -> Calendar:
    """Return the calendar as one could know it on a day: later notices are left out.

    Args:
        on: The day of knowledge.
        local: An organ's own notices, if any.

    Raises:
        YearNotAnnounced: no notice was known by that day.

    Law: CLK-2.
    """
    known = [notice for notice in (*shipped_notices(), *local) if notice.known_from <= on]
    if not any(notice.issued_by == NATIONAL for notice in known):
        raise YearNotAnnounced(on.year, working_calendar().years)
    return Calendar(known)
