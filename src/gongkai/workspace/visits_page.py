"""A year's visits of an organ's public pages, as a page shows them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from django.urls import reverse

from gongkai.publishing.selectors import columns_listed
from gongkai.publishing.selectors.searching import items_found
from gongkai.visits.selectors import most_read, visits_by_month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.organs.authority import Actor
    from gongkai.visits.selectors import PageVisits


class Row(NamedTuple):
    """A page with its address and how often it was read."""

    label: str
    url: str
    times: int


def visits_context(actor: Actor, organ: Any, year: int) -> dict[str, Any]:
    """Give a year's visits by month, and the most read columns and items."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    months = visits_by_month(actor, organ, first=first, last=last)
    columns = most_read(actor, organ, page="column", first=first, last=last)
    items = most_read(actor, organ, page="item", first=first, last=last)
    return {
        "year": year,
        "months": months,
        "total": sum(months.values()),
        "columns": _columns(organ, columns),
        "items": _items(organ, items),
    }


def _columns(organ: Any, reads: Sequence[PageVisits]) -> list[Row]:
    names = {column.slug: column.name for column in columns_listed(organ)}
    return [
        Row(names[read.name], reverse("portal:column", args=[organ.code, read.name]), read.times)
        for read in reads
        if read.name in names
    ]


def _items(organ: Any, reads: Sequence[PageVisits]) -> list[Row]:
    read = {int(row.name): row.times for row in reads}
    items = items_found(read)
    return [
        Row(items[pk].title, reverse("portal:item", args=[organ.code, pk]), times)
        for pk, times in read.items()
        if pk in items
    ]
