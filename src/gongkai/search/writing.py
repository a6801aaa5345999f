"""Keeping the index in step with the records."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction

from gongkai.search.dialect import dialect
from gongkai.search.folding import folded, tokens
from gongkai.search.rank import rank_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

CHUNK = 500
"""Texts that are written at once."""

_NEW = """
    INSERT INTO search_document (rank, kind_id, object_id, organ_id, is_public, text)
    VALUES (%s, %s, %s, %s, %s, %s)
"""
# The next number and not a sequence's: a sequence loses numbers, and ranks hold 63 of them.
_NEW_KIND = """
    INSERT INTO search_kind (id, name)
    SELECT coalesce(max(id), 0) + 1, %s FROM search_kind WHERE true
    ON CONFLICT DO NOTHING
"""


@dataclass(frozen=True, slots=True)
class Text:
    """An object as the index knows it.

    Attributes:
        object_id: Its number.
        organ_id: The organ it belongs to.
        text: All that it is found by, pieces separated by line breaks.
        dated_on: The day by which the newest come first.
        is_public: False keeps it from whoever asks for the public only.
    """

    object_id: int
    organ_id: int
    text: str
    dated_on: date
    is_public: bool


def put(
    kind: str, object_id: int, *, organ_id: int, text: str, dated_on: date, is_public: bool
) -> None:
    """Make an object of a kind (`publishing.item`) found by its text; see `Text`.

    What was there of the object goes.
    """
    put_many(kind, [Text(object_id, organ_id, text, dated_on, is_public)])


@transaction.atomic(savepoint=False)
def put_many(kind: str, texts: Iterable[Text]) -> None:
    """Make many objects of one kind found, each named once, in few statements a `CHUNK`."""
    rest = iter(texts)
    kind_id = _kind_id(kind)
    while chunk := list(islice(rest, CHUNK)):
        _forget(kind, [text.object_id for text in chunk])
        _write(kind_id, chunk)


@transaction.atomic(savepoint=False)
def remove(kind: str, object_id: int) -> None:
    """Make an object found no more; nothing happens when it was not there."""
    _forget(kind, [object_id])


def _write(kind_id: int, texts: Collection[Text]) -> None:
    speech = dialect()
    documents: list[list[Any]] = []
    entries: list[list[Any]] = []
    for text in texts:
        kept = folded(text.text)
        rank = rank_of(text.dated_on, text.object_id, kind_id)
        documents.append([rank, kind_id, text.object_id, text.organ_id, text.is_public, kept])
        entries.append([rank, speech.as_tokens(tokens(kept))])
    with connection.cursor() as cursor:
        cursor.executemany(_NEW, documents)
        cursor.executemany(speech.put, entries)


def _forget(kind: str, object_ids: Collection[int]) -> None:
    speech = dialect()
    with connection.cursor() as cursor:
        cursor.execute(speech.forget, [kind, speech.as_list(object_ids)])
        old = [[rank, speech.as_tokens(tokens(kept))] for rank, kept in cursor.fetchall()]
        if old:
            cursor.executemany(speech.drop, old)


def _kind_id(name: str) -> int:
    with connection.cursor() as cursor:
        while True:  # whoever is beaten to a number or a name looks again
            cursor.execute("SELECT id FROM search_kind WHERE name = %s", [name])
            row = cursor.fetchone()
            if row:
                return int(row[0])
            cursor.execute(_NEW_KIND, [name])
