"""Keeping the index in step with the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction

from gongkai.search.dialect import dialect
from gongkai.search.folding import folded, tokens
from gongkai.search.rank import rank_of

if TYPE_CHECKING:
    from datetime import date

_OLD = """
    SELECT d.rank, d.text FROM search_document d JOIN search_kind k ON k.id = d.kind_id
    WHERE k.name = %s AND d.object_id = %s
"""
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


@transaction.atomic
def put(
    kind: str, object_id: int, *, organ_id: int, text: str, dated_on: date, is_public: bool
) -> None:
    """Make an object found by its text, in place of what was there of it.

    Args:
        kind: Kind of the object, `publishing.item`.
        object_id: Its number.
        organ_id: The organ it belongs to.
        text: All that it is found by, pieces separated by line breaks.
        dated_on: The day by which the newest come first.
        is_public: False keeps it from whoever asks for the public only.
    """
    remove(kind, object_id)
    kept = folded(text)
    with connection.cursor() as cursor:
        kind_id = _kind_id(kind)
        rank = rank_of(dated_on, object_id, kind_id)
        cursor.execute(_NEW, [rank, kind_id, object_id, organ_id, is_public, kept])
        cursor.execute(dialect().put, [rank, dialect().as_tokens(tokens(kept))])


@transaction.atomic
def remove(kind: str, object_id: int) -> None:
    """Make an object found no more; nothing happens when it was not there."""
    with connection.cursor() as cursor:
        cursor.execute(_OLD, [kind, object_id])
        for rank, kept in cursor.fetchall():
            cursor.execute(dialect().drop, [rank, dialect().as_tokens(tokens(kept))])
            cursor.execute("DELETE FROM search_document WHERE rank = %s", [rank])


def _kind_id(name: str) -> int:
    with connection.cursor() as cursor:
        while True:  # whoever is beaten to a number or a name looks again
            cursor.execute("SELECT id FROM search_kind WHERE name = %s", [name])
            row = cursor.fetchone()
            if row:
                return int(row[0])
            cursor.execute(_NEW_KIND, [name])
