"""Writing the index anew from the records while everybody goes on searching."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection, transaction

from gongkai.search.writing import put_many, remove

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from gongkai.search.writing import Text

_SPAN = 500
_OF_KIND = "FROM search_document WHERE kind_id = (SELECT id FROM search_kind WHERE name = %s)"
_HIGHEST = f"SELECT coalesce(max(object_id), 0) {_OF_KIND}"
_WITHIN = f"SELECT object_id {_OF_KIND} AND object_id > %s AND object_id <= %s"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the texts of a kind come from.

    Attributes:
        kind: The kind.
        label: What people call it.
        last: Gives the highest number there is.
        texts: Gives the texts of the objects above a number and up to another that are to be
            found, their records locked until the transaction is over.
    """

    kind: str
    label: str
    last: Callable[[], int]
    texts: Callable[[int, int], Iterable[Text]]


_SOURCES: dict[str, Source] = {}


def register_source(source: Source) -> None:
    """Register where a kind comes from; a room does so when it is loaded."""
    _SOURCES[source.kind] = source


def sources() -> tuple[Source, ...]:
    """Give every source, by kind."""
    return tuple(_SOURCES[kind] for kind in sorted(_SOURCES))


def rebuild(source: Source) -> Iterator[tuple[int, int]]:
    """Write a kind's entries anew, a span of numbers at a time, and give how far it is of what.

    Every span is one short transaction that puts the new entries in the place of the old: there
    is no moment at which something is not found, and acts of people go in between. What was found
    and is no more goes.
    """
    last = max(*_numbers(_HIGHEST, source.kind), source.last())
    for after in range(-1, last, _SPAN):
        until = min(after + _SPAN, last)
        with transaction.atomic():
            # Before the records are read: what comes in meanwhile is right and stays.
            old = set(_numbers(_WITHIN, source.kind, after, until))
            texts = list(source.texts(after, until))
            remove(source.kind, *sorted(old - {text.object_id for text in texts}))
            put_many(source.kind, texts)
        yield until, last


def _numbers(statement: str, *asked: str | int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, asked)
        return [number for (number,) in cursor.fetchall()]
