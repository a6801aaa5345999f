"""Conditions on rows of decisions, in the database's own words.

A list is a few such questions and a page of it takes less time than an object mapper takes to put
one of them into words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    Value = int | str


@dataclass(frozen=True, slots=True)
class Where:
    """Conditions that all hold, with what stands in their places; days as 2026-05-01."""

    told: str
    values: tuple[Value, ...]

    def also(self, told: str, *values: Value) -> Where:
        """Narrow by one more condition."""
        return Where(f"{self.told} AND {told}", (*self.values, *values))

    def one_of(self, column: str, values: Collection[Value]) -> Where:
        """Narrow to rows whose column is one of some values, of which there is at least one."""
        return self.also(f"{column} IN ({places(len(values))})", *values)


def places(count: int) -> str:
    """Give the places in which so many values are put."""
    return ", ".join(["%s"] * count)


def holding(column: str) -> str:
    """Give the condition that a column holds a piece of text, capital or small."""
    like = "ILIKE" if connection.vendor == "postgresql" else "LIKE"
    return f"{column} {like} %s ESCAPE '\\'"


def piece_put(piece: str) -> str:
    """Give a piece of text as `holding` takes it."""
    return f"%{connection.ops.prep_for_like_query(piece)}%"


def fetched(told: str, values: Sequence[Value]) -> list[tuple[Any, ...]]:
    """Ask, and give every row."""
    with connection.cursor() as cursor:
        cursor.execute(told, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
