"""Keeping the index in step with the records."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection, transaction

from gongkai.search.dialect import dialect
from gongkai.search.folding import folded, tokens
from gongkai.search.marks import (
    column_mark,
    kind_mark,
    organ_mark,
    public_mark,
    title_tokens,
    year_mark,
)
from gongkai.search.phrases import phrases_count, phrases_of
from gongkai.search.rank import day_of, rank_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

CHUNK = 500
"""Texts that are written at once."""

_NEW = """
    INSERT INTO search_document
    (rank, kind_id, object_id, organ_id, column_id, is_public, title, keywords, text)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
# The next number and not a sequence's: a sequence loses numbers, and ranks hold 63 of them.
_NEW_KIND = """
    INSERT INTO search_kind (id, name)
    SELECT coalesce(max(id), 0) + 1, %s FROM search_kind WHERE true
    ON CONFLICT DO NOTHING
"""
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Text:
    """An object as the index knows it.

    Attributes:
        object_id: Its number.
        organ_id: The organ it belongs to.
        text: All that it is found by, pieces separated by line breaks.
        dated_on: The day by which the newest come first.
        is_public: False keeps it from whoever asks for the public only.
        column_id: The column it hangs in; 0 for none.
        title: What it is called, which the text says too: it weighs more and is suggested.
        keywords: Single words that are suggested, which the text says too.
    """

    object_id: int
    organ_id: int
    text: str
    dated_on: date
    is_public: bool
    column_id: int = 0
    title: str = ""
    keywords: str = ""


class Entry(NamedTuple):
    """What is kept of a document, of which its tokens and its phrases can be told again."""

    rank: int
    organ_id: int
    column_id: int
    is_public: bool
    title: str
    keywords: str
    text: str

    def tokens(self, kind: str) -> list[str]:
        """Give the tokens of its entry in the index."""
        marks = [kind_mark(kind), organ_mark(self.organ_id), year_mark(day_of(self.rank).year)]
        if self.column_id:
            marks.append(column_mark(self.column_id))
        if self.is_public:
            marks.append(public_mark(kind))
        return [*tokens(self.text), *title_tokens(self.title), *marks]

    def phrases(self) -> list[tuple[int, str]]:
        """Give what it lets be suggested, with its organ."""
        if not self.is_public:
            return []
        return [(self.organ_id, phrase) for phrase in phrases_of(self.title, self.keywords)]


def put(
    kind: str,
    object_id: int,
    *,
    organ_id: int,
    text: str,
    dated_on: date,
    is_public: bool,
    column_id: int = 0,
    title: str = "",
    keywords: str = "",
) -> None:
    """Make an object of a kind (`publishing.item`) found by its text; see `Text`.

    What was there of the object goes.
    """
    told = Text(object_id, organ_id, text, dated_on, is_public, column_id, title, keywords)
    put_many(kind, [told])


@transaction.atomic(savepoint=False)
def put_many(kind: str, texts: Iterable[Text]) -> None:
    """Make many objects of one kind found, each named once, in few statements a `CHUNK`."""
    rest = iter(texts)
    kind_id = _kind_id(kind)
    while chunk := list(islice(rest, CHUNK)):
        _forget(kind, [text.object_id for text in chunk])
        _write(kind, kind_id, chunk)


@transaction.atomic(savepoint=False)
def remove(kind: str, *object_ids: int) -> None:
    """Make objects found no more; nothing happens to those that were not there."""
    _forget(kind, object_ids)


def _write(kind: str, kind_id: int, texts: Collection[Text]) -> None:
    speech = dialect()
    documents: list[list[Any]] = []
    entries: list[list[Any]] = []
    phrases: list[tuple[int, str]] = []
    for text in texts:
        entry = _entry(text, kind_id)
        rank, *rest = entry
        documents.append([rank, kind_id, text.object_id, *rest])
        entries.append([rank, speech.as_tokens(entry.tokens(kind))])
        phrases += entry.phrases()
    with connection.cursor() as cursor:
        cursor.executemany(_NEW, documents)
        cursor.executemany(speech.put, entries)
    phrases_count(phrases, by=1)


def _entry(text: Text, kind_id: int) -> Entry:
    return Entry(
        rank_of(text.dated_on, text.object_id, kind_id),
        text.organ_id,
        text.column_id,
        text.is_public,
        text.title[:_LONGEST_TITLE],
        text.keywords[:_LONGEST_TITLE],
        folded(text.text),
    )


def _forget(kind: str, object_ids: Collection[int]) -> None:
    speech = dialect()
    with connection.cursor() as cursor:
        cursor.execute(speech.forget, [kind, speech.as_list(object_ids)])
        old = [Entry(*row) for row in cursor.fetchall()]
        if not old:
            return
        cursor.executemany(
            speech.drop, [[entry.rank, speech.as_tokens(entry.tokens(kind))] for entry in old]
        )
    phrases_count([phrase for entry in old for phrase in entry.phrases()], by=-1)


def _kind_id(name: str) -> int:
    with connection.cursor() as cursor:
        while True:  # whoever is beaten to a number or a name looks again
            cursor.execute("SELECT id FROM search_kind WHERE name = %s", [name])
            row = cursor.fetchone()
            if row:
                return int(row[0])
            cursor.execute(_NEW_KIND, [name])
