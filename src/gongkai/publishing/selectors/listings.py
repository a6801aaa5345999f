"""Columns that hold records: what the staff sees of them, and how the public reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Count, Q, TextField, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce

from gongkai.law.listings import LISTINGS, can_be_done_online
from gongkai.organs.authority import Permission
from gongkai.publishing.models import Column, Item, ItemState
from gongkai.publishing.selectors.public import public_items

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django_stubs_ext import WithAnnotations

    from gongkai.law.listings import Listing
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_LAST = "999"


@dataclass(frozen=True, slots=True)
class ListingColumn:
    """A column of records as the staff sees it.

    Attributes:
        released: How many the public sees.
        drafted: How many never were public.
    """

    column: Column
    listing: Listing
    released: int
    drafted: int


@dataclass(frozen=True, slots=True)
class GuideCounts:
    """How many service guides there are, and how many services can be done on line."""

    all: int
    online: int


class Ranked(TypedDict):
    """What stands beside a record that has a rank: where it stands, as texts sort."""

    place: str


def listing_columns(actor: Actor, organ: Organ) -> list[ListingColumn]:
    """Give an organ's columns of records with how many of each the actor sees; two queries."""
    seen = Item.objects.filter(actor.reach(Permission.ITEM_VIEW).q(), organ=organ)
    counts = {
        (column, state): count
        for column, state, count in seen.values_list("column", "state").annotate(Count("pk"))
    }
    columns = Column.objects.filter(organ=organ, is_active=True).exclude(listing_key="")
    return [
        ListingColumn(
            column,
            LISTINGS[column.listing_key],
            counts.get((column.pk, ItemState.RELEASED), 0),
            counts.get((column.pk, ItemState.DRAFT), 0),
        )
        for column in columns.select_related("parent").order_by("parent__position", "position")
        if column.listing_key in LISTINGS
    ]


def titles_in(column: Column) -> set[str]:
    """Give the names of what hangs in a column and was not taken down; one query."""
    kept = Item.objects.filter(column=column).exclude(state=ItemState.TAKEN_DOWN)
    return set(kept.values_list("title", flat=True))


def records_ranked(
    column: Column, *, words: str = "", after: tuple[str, int] | None = None, limit: int
) -> list[WithAnnotations[Item, Ranked]]:
    """Give a page of the public records of a column in the order that their ranks fix; one query.

    Args:
        column: A column of a kind that has ranks.
        words: Only those in whose name or summary they stand.
        after: Rank and number of the last record of the page before.
        limit: Records a page.
    """
    found = _ranked(_said(public_items().filter(column=column).defer("body"), words))
    if after is not None:
        rank, number = after
        found = found.filter(Q(place__gt=rank) | Q(place=rank, pk__gt=number))
    return list(found.order_by("place", "pk")[:limit])


def records_named(column: Column, words: str, *, limit: int) -> list[Item]:
    """Give the newest public records of a column in whose name or summary words stand."""
    return list(_said(public_items().filter(column=column).defer("body"), words)[:limit])


def guide_counts(organ: Organ) -> GuideCounts:
    """Count an organ's public service guides, and those that can be done on line; one query.

    Law: 条例 art 20; LAW-20-5, SITE-V6.
    """
    guides = public_items().filter(organ=organ, column__listing_key="guides").order_by()
    by_way = guides.annotate(way=KT("data__online")).values_list("way").annotate(Count("pk"))
    counts = dict(by_way)
    online = sum(count for way, count in counts.items() if can_be_done_online({"online": way}))
    return GuideCounts(sum(counts.values()), online)


def _ranked(found: QuerySet[Item]) -> QuerySet[WithAnnotations[Item, Ranked]]:
    rank = Coalesce(KT("data__rank"), Value(_LAST), output_field=TextField())
    return found.annotate(place=rank)


def _said(found: QuerySet[Item], words: str) -> QuerySet[Item]:
    if not words:
        return found
    return found.filter(Q(title__icontains=words) | Q(summary__icontains=words))
