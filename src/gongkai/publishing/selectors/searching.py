"""What of a search's hits the public may be shown, in few queries."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from gongkai import search
from gongkai.publishing.models import Column, Item, ItemState
from gongkai.publishing.selectors.public import KIND, public_items

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date


_LATELY = timedelta(days=7)


def items_found(item_ids: Collection[int]) -> dict[int, Item]:
    """Give the public ones of some items by their numbers, with their bodies; one query."""
    return public_items().in_bulk(list(item_ids))


def columns_named(column_ids: Collection[int]) -> dict[int, Column]:
    """Give open columns by their numbers; one query."""
    return Column.objects.filter(is_active=True).in_bulk(list(column_ids))


def phrases_over(today: date) -> set[str]:
    """Give what the index would still suggest of items whose time is over; two queries.

    It is empty but between midnight and the job that takes them out of the index. Only the last
    days are looked at, for this is asked at every key; a job that stands still for longer shows
    among the jobs.

    Law: SITE-20.
    """
    lately = (today - _LATELY, today - timedelta(days=1))
    over = Item.objects.filter(state=ItemState.RELEASED, expires_on__range=lately)
    rows = over.values_list("pk", "title", "keywords")
    told = {pk: {title, *search.phrases_of(title, keywords)} for pk, title, keywords in rows}
    return {phrase for pk in search.held(KIND, told) for phrase in told[pk]}
