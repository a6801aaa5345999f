"""Bringing laid columns up to the catalogue of the law, without what the organ settled itself.

What an organ settled is what its journal tells: the fields that `column_change` changed, and every
column that it added. All else in a column came from an older catalogue, and follows the new one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import F

from gongkai.journal.selectors import entries_about
from gongkai.publishing import verbs
from gongkai.publishing.layout import DESCRIBED
from gongkai.publishing.models import Column, Item
from gongkai.publishing.services.column_keeping import KIND

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from gongkai.publishing.layout import Leaf

_OF_RECORDS = ("listing_key", "layout")
"""What fits only the kind of content that hangs in a column."""


def columns_renewed(leaves: Iterable[Leaf], known: Mapping[str, Column]) -> dict[str, list[str]]:
    """Give each statutory column what the catalogue says anew of it; three queries where none is.

    Returns:
        The fields renewed, by the column's slug.

    Law: 条例 arts 20, 21; LAW-20, LAW-21-1, PUB-3, PUB-6.
    Interpretation: a column in which articles hang already stays one of articles.
    """
    laid = [(leaf, known[leaf.slug]) for leaf in _all(leaves) if leaf.slug in known]
    news = {column.pk: _news(leaf, column) for leaf, column in laid}
    stale = {number for number, told in news.items() if told}
    if not stale:
        return {}
    settled, filled = _settled(stale), _filled(stale)
    renewed = {}
    for _, column in laid:
        own = settled[column.pk]
        if column.pk in filled:
            own = own | {"listing_key"}
        told = _taken_over(news[column.pk], own)
        if told and _store(column, told):
            renewed[column.slug] = sorted(told)
    return renewed


def _all(leaves: Iterable[Leaf]) -> Iterator[Leaf]:
    for leaf in leaves:
        yield leaf
        yield from _all(leaf.below)


def _news(leaf: Leaf, column: Column) -> dict[str, str]:
    """Give what the catalogue says otherwise than the column does."""
    told = leaf.described()
    return {name: value for name, value in told.items() if getattr(column, name) != value}


def _taken_over(news: Mapping[str, str], own: Collection[str]) -> dict[str, str]:
    """Leave out what is the organ's own, and what fits only a content that it keeps otherwise."""
    kept = set(own)
    if "listing_key" in news and "listing_key" in kept:
        kept.update(_OF_RECORDS)
    return {field: value for field, value in news.items() if field not in kept}


def _settled(numbers: Collection[int]) -> Mapping[int, set[str]]:
    """Give the fields of each column that its organ has settled itself; one query."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for entry in entries_about(KIND, numbers, verbs=(verbs.COLUMN_ADDED, verbs.COLUMN_CHANGED)):
        is_added = entry.verb == verbs.COLUMN_ADDED
        told = (entry.after or {}).get("fields", ())
        found[int(entry.target_id)] |= set(DESCRIBED if is_added else told)
    return found


def _filled(numbers: Collection[int]) -> set[int]:
    return set(Item.objects.filter(column__in=numbers).values_list("column", flat=True).distinct())


def _store(column: Column, told: Mapping[str, str]) -> bool:
    """Change a column as it was read; False where someone else has changed it since."""
    read = Column.objects.filter(pk=column.pk, version=column.version)
    won = read.update(version=F("version") + 1, **told)
    if won:
        column.version += 1
        for name, value in told.items():
            setattr(column, name, value)
    return won == 1
