"""Which columns owe something new by their rhythm, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Max, Q

from gongkai.law.publication import rhythm_due
from gongkai.publishing.models import Column, Rhythm
from gongkai.publishing.selectors.columns import columns_listed
from gongkai.publishing.selectors.public import public_items

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from gongkai.organs.models import Organ

_BY_CALENDAR = frozenset(Rhythm.values) - {Rhythm.ON_CHANGE, Rhythm.NEVER}
_SOON = 3


@dataclass(frozen=True, slots=True)
class Staleness:
    """A column that is kept up by the calendar: its last item, and by when it owes the next.

    Attributes:
        last_on: None where there never was one.
        due_on: None where there never was one: the column is blank and owes it at once.
        days_left: Days from today to `due_on`; 0 for a blank column.
    """

    column: Column
    last_on: date | None
    due_on: date | None
    is_late: bool
    days_left: int

    @property
    def is_pressing(self) -> bool:
        """Tell what is late or will be within three days."""
        return self.is_late or self.days_left <= _SOON


def columns_stale(organ: Organ, today: date) -> list[Staleness]:
    """Give an organ's columns that follow the calendar, the longest late first; two queries.

    A column counts what hangs below it.

    Law: SITE-V3, SITE-V4.
    Interpretation: a blank column with a rhythm is late from its first day.
    """
    return _stale(columns_listed(organ), Q(organ=organ), today)


def columns_newest(organ: Organ, columns: Sequence[Column]) -> Mapping[int, date]:
    """Give by number when each of an organ's columns last got or changed something; one query."""
    return _newest(Q(organ=organ), columns)


def columns_pressing(within: Q, today: date) -> list[Staleness]:
    """Give the columns of many organs that are late or soon will be, as above; two queries.

    Args:
        within: Which organs' columns and items, by organ.
        today: The day.

    Law: SITE-V3, SITE-V4.
    """
    columns = Column.objects.filter(within, is_active=True, organ__is_active=True)
    found = _stale(list(columns.select_related("organ")), within, today)
    return [one for one in found if one.is_pressing]


def _stale(columns: Sequence[Column], within: Q, today: date) -> list[Staleness]:
    newest = _newest(within, columns)
    found = [
        _staleness(column, newest.get(column.pk), today)
        for column in columns
        if column.rhythm in _BY_CALENDAR
    ]
    return sorted(found, key=lambda one: (not one.is_late, one.days_left, one.column.pk))


def _staleness(column: Column, last_on: date | None, today: date) -> Staleness:
    due_on = rhythm_due(column.rhythm, last_on) if last_on else None
    if due_on is None:
        return Staleness(column, last_on, None, is_late=True, days_left=0)
    return Staleness(column, last_on, due_on, today > due_on, (due_on - today).days)


def _newest(within: Q, columns: Sequence[Column]) -> Mapping[int, date]:
    """Give the day of the last release or revision of each column, counted upwards."""
    own = public_items().filter(within).order_by().values_list("column")
    parents = {column.pk: column.parent_id for column in columns}
    newest: dict[int, date] = {}
    for column_id, *days in own.annotate(Max("published_on"), Max("revised_on")):
        last_on = max(day for day in days if day is not None)
        above: int | None = column_id
        while above is not None:
            newest[above] = max(last_on, newest.get(above, last_on))
            above = parents.get(above)
    return newest
