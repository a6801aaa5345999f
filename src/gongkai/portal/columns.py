"""An organ's columns as the pages show them: a tree with counts and addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.portal.page import Crumb
from gongkai.publishing.selectors import columns_of, counts_by_column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.publishing.selectors import ColumnNode

KINDS: Mapping[str, str] = {
    "guide": "portal:guide",
    "institutions": "portal:institutions",
    "statutory": "portal:statutory",
    "reports": "portal:reports",
}
"""The fixed columns, each with the page of its own (PUB-3)."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A column with how many items it shows, below it included."""

    column: Any
    count: int
    url: str
    below: tuple[Shelf, ...]


def shelves_of(organ: Any) -> tuple[Shelf, ...]:
    """Give an organ's tree of columns."""
    counts = counts_by_column(organ)
    return tuple(_shelf(organ, node, counts) for node in columns_of(organ))


def root_of(shelves: tuple[Shelf, ...], kind: str) -> Shelf | None:
    """Give the fixed column of a kind; None where an organ has laid none yet."""
    return next((shelf for shelf in shelves if shelf.column.kind == kind), None)


def address_of(organ: Any, column: Any) -> str:
    """Give a column's page: a fixed one has a page of its own."""
    if column.parent_id is None and column.kind in KINDS:
        return reverse(KINDS[column.kind], args=[organ.code])
    return reverse("portal:column", args=[organ.code, column.slug])


def trail_to(organ: Any, column: Any) -> list[Crumb]:
    """Give the columns from the fixed one down to a column, each leading to its page."""
    trail: list[Crumb] = []
    while column is not None:
        trail.insert(0, Crumb(column.name, address_of(organ, column)))
        column = column.parent
    return trail


def _shelf(organ: Any, node: ColumnNode, counts: Mapping[int, int]) -> Shelf:
    return Shelf(
        node.column,
        counts.get(node.column.pk, 0),
        address_of(organ, node.column),
        below=tuple(_shelf(organ, below, counts) for below in node.children),
    )
