"""An organ's columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from gongkai.law.listings import LISTINGS
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import public_organs
from gongkai.publishing.models import Column, Layout, Rhythm
from gongkai.publishing.refusals import ColumnUnknown
from gongkai.publishing.selectors.public import public_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


RHYTHMS: tuple[tuple[str, str], ...] = tuple(Rhythm.choices)
"""How often a column may owe something new, to choose from."""
KINDS_OF_RECORD: tuple[tuple[str, str], ...] = tuple(
    (key, listing.label) for key, listing in LISTINGS.items()
)
"""The kinds of record that a column may hold, to choose from."""
LAYOUTS: tuple[tuple[str, str], ...] = tuple(Layout.choices)
"""How a column may show what hangs in it, to choose from."""


@dataclass(frozen=True, slots=True)
class ColumnNode:
    """A column with those below it."""

    column: Column
    children: tuple[ColumnNode, ...]


def columns_listed(organ: Organ) -> list[Column]:
    """Give an organ's open columns with their parents, in order; one query."""
    found = Column.objects.filter(organ=organ, is_active=True)
    return list(found.select_related("parent").order_by("position", "pk"))


def columns_of(organ: Organ) -> tuple[ColumnNode, ...]:
    """Give an organ's open columns as a tree, the fixed ones on top in their order; one query.

    Law: PUB-3.
    """
    return _below(columns_listed(organ), None)


def column_by_slug(organ: Organ, slug: str) -> Column:
    """Give an open column with its parents.

    Raises:
        ColumnUnknown: the organ has none of that name.
    """
    found = Column.objects.filter(organ=organ, slug=slug, is_active=True)
    column = found.select_related("organ", "parent__parent").first()
    if column is None:
        raise ColumnUnknown
    return column


def columns_kept(organ: Organ) -> list[Column]:
    """Give all columns of an organ, closed ones too, each below its parent; two queries.

    Whoever calls has seen that the actor may see the organ's columns.
    """
    found = Column.objects.filter(organ=organ).select_related("parent")
    columns = list(found.prefetch_related("units").order_by("position", "pk"))
    return _in_tree_order(columns, None)


def column_seen(actor: Actor, column_id: int) -> Column:
    """Give one column that an actor may see, closed or open.

    Raises:
        ColumnUnknown: there is none, or the actor may not see it.
    """
    reach = actor.reach(Permission.ITEM_VIEW)
    found = Column.objects.filter(reach.q(unit=""), pk=column_id)
    column = found.select_related("organ", "parent__parent").prefetch_related("units").first()
    if column is None:
        raise ColumnUnknown
    return column


def may_hold_records(column: Column) -> bool:
    """Tell whether it may still be settled what kind of record a column holds; one query.

    Nothing hangs in it, whatever its state, and it is not one of the fixed columns on top.

    Law: PUB-3, PUB-6.
    """
    return column.parent_id is not None and not column.items.exists()


def depth_of(column: Column) -> int:
    """Give how deep a column hangs; a fixed one at 1."""
    return len(slugs_up_from(column))


def height_of(column: Column) -> int:
    """Give how many levels a column takes with those below it."""
    below = [height_of(child) for child in column.children.all()]
    return 1 + max(below, default=0)


def column_names(organ: Organ) -> dict[str, str]:
    """Give the open columns of an organ by slug, each with the name of the one above it."""
    return {
        column.slug: f"{column.parent.name}/{column.name}" if column.parent else column.name
        for column in columns_listed(organ)
    }


def slugs_up_from(column: Column) -> tuple[str, ...]:
    """Give the slugs of a column and of those above it, the nearest first."""
    found: list[str] = []
    above: Column | None = column
    while above is not None:
        found.append(above.slug)
        above = above.parent
    return tuple(found)


def counts_by_column(organ: Organ) -> dict[int, int]:
    """Give how many released items each open column shows, those of columns below included."""
    own = public_items().filter(organ=organ).order_by().values_list("column")
    counts = dict(own.annotate(Count("pk")))
    total: dict[int, int] = {}
    _count(columns_of(organ), counts, total)
    return total


def organs_with_columns() -> QuerySet[Organ]:
    """Give the public organs that have columns, from the root down."""
    laid = Column.objects.filter(is_active=True).values("organ")
    return public_organs().filter(pk__in=laid)


def _in_tree_order(columns: Sequence[Column], parent_id: int | None) -> list[Column]:
    found: list[Column] = []
    for column in columns:
        if column.parent_id == parent_id:
            found += [column, *_in_tree_order(columns, column.pk)]
    return found


def _below(columns: Sequence[Column], parent_id: int | None) -> tuple[ColumnNode, ...]:
    return tuple(
        ColumnNode(column, _below(columns, column.pk))
        for column in columns
        if column.parent_id == parent_id
    )


def _count(nodes: Sequence[ColumnNode], counts: dict[int, int], total: dict[int, int]) -> int:
    found = 0
    for node in nodes:
        here = counts.get(node.column.pk, 0) + _count(node.children, counts, total)
        total[node.column.pk] = here
        found += here
    return found
