"""The notices that were loaded, and the calendar that they make with the package's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Max

from gongkai.holidays.models import HolidayNotice
from gongkai.holidays.written import WrittenNotice
from gongkai.law.calendar import calendar_with

if TYPE_CHECKING:
    from gongkai.law.calendar import Calendar
    from gongkai.organs.authority import Actor

_LISTED = 100


@dataclass(frozen=True, slots=True)
class Edition:
    """The calendar as it stands: its number, 0 while nothing was loaded, and what it is."""

    number: int
    calendar: Calendar


def edition_number() -> int:
    """Give the number of the calendar's edition. One small query."""
    return HolidayNotice.objects.aggregate(latest=Max("pk"))["latest"] or 0


def edition() -> Edition:
    """Give the calendar of everything loaded; one query, so that number and content agree.

    Law: CLK-1, CLK-2.
    """
    rows = list(HolidayNotice.objects.order_by("pk"))
    counting = [_written(row).notice for row in rows if row.replaced_at is None]
    return Edition(rows[-1].pk if rows else 0, calendar_with(counting))


def calendar_trying(notice: WrittenNotice, *, replaces: bool) -> Calendar:
    """Give the calendar as it would be with a notice more.

    Args:
        notice: The notice.
        replaces: Whether it takes the place of all that were loaded by hand for its year.

    Raises:
        ValueError: a year between would lack its notice.

    Law: CLK-1, CLK-2.
    """
    rows = HolidayNotice.objects.filter(replaced_at__isnull=True).order_by("pk")
    kept = rows.exclude(year=notice.year) if replaces else rows
    return calendar_with([*(_written(row).notice for row in kept), notice.notice])


def notices_loaded(actor: Actor) -> list[HolidayNotice]:
    """Give what was loaded by hand, the latest first, also what was replaced since.

    Everyone of the staff may see it, for everyone's dates rest on it.
    """
    if actor.person_id is None:
        return []
    return list(HolidayNotice.objects.select_related("loaded_by").order_by("-pk")[:_LISTED])


def _written(row: HolidayNotice) -> WrittenNotice:
    return WrittenNotice(
        year=row.year,
        title=row.title,
        number=row.number,
        known_from=row.known_from,
        arrangements=row.arrangements,
        issued_by=row.issued_by,
    )
