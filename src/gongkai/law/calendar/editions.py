"""Which calendar: all that is loaded, or the calendar as it was known on a day.

Whoever keeps notices that came after the package puts the calendar made with them in force
(`count_on`) where a piece of work begins: it then holds for the whole of it, so that no two dates
of one act are counted on different calendars. Until somebody does, the package's own is in force.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

from gongkai.law.calendar.errors import YearNotAnnounced
from gongkai.law.calendar.notices import NATIONAL, shipped_notices
from gongkai.law.calendar.working_days import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from gongkai.law.calendar.notices import Notice


_in_force: ContextVar[Calendar | None] = ContextVar("in_force", default=None)


def working_calendar() -> Calendar:
    """Return the calendar in force: of the package's notices, and of those loaded since."""
    return _in_force.get() or _shipped()


def count_on(calendar: Calendar | None) -> None:
    """Put a calendar in force for the work that follows in this thread; None: the package's."""
    _in_force.set(calendar)


@contextmanager
def counting_on(calendar: Calendar) -> Iterator[None]:
    """Put a calendar in force for what is done inside, to try what it would change."""
    token = _in_force.set(calendar)
    try:
        yield
    finally:
        _in_force.reset(token)


@cache
def _shipped() -> Calendar:
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
