"""The columns as sets of data, and the public addresses of items."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Max, Min

from gongkai.publishing.models import Column
from gongkai.publishing.selectors.public import public_items

if TYPE_CHECKING:
    from datetime import date


class ItemAddress(NamedTuple):
    """What an item's address is made of, and its last change."""

    pk: int
    organ_code: str
    changed_on: date


def columns_of_data() -> list[tuple[Column, date | None]]:
    """Give the columns that hold items of their own, with the day of the newest; two queries."""
    newest = dict(public_items().order_by().values_list("column").annotate(Max("published_on")))
    columns = Column.objects.filter(pk__in=newest).select_related("organ", "parent")
    return [
        (column, newest[column.pk]) for column in columns.order_by("organ__path", "position", "pk")
    ]


def item_numbers() -> tuple[int, int] | None:
    """Give the lowest and the highest number of a public item; None where there is none."""
    ends = public_items().order_by().aggregate(first=Min("pk"), last=Max("pk"))
    return None if ends["first"] is None else (ends["first"], ends["last"])


def items_between(first: int, last: int) -> list[ItemAddress]:
    """Give the addresses of the public items of a span of numbers; one query."""
    found = public_items().filter(pk__gte=first, pk__lte=last).order_by("pk")
    rows = found.values_list("pk", "organ__code", "published_on", "revised_on")
    return [
        ItemAddress(pk, code, revised_on or published_on)
        for pk, code, published_on, revised_on in rows
        if published_on is not None
    ]
