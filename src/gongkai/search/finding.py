"""Finding words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection

from gongkai.search.dialect import dialect
from gongkai.search.folding import terms, tokens_asked
from gongkai.search.rank import HIGHEST, day_of, rank_of, without_kind

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

LONGEST_QUESTION = 200
"""Characters of a question that are read; nobody types more, and a machine shall not."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An object that holds all the words."""

    kind: str
    object_id: int
    dated_on: date


def find(
    words: str,
    *,
    kinds: Collection[str],
    organ_ids: Collection[int] | None,
    public_only: bool,
    before: tuple[date, int] | None = None,
    limit: int = 20,
) -> list[Hit]:
    """Find the objects that hold all the words, newest first.

    Args:
        words: Words separated by blanks or punctuation; each may be part of a longer one.
        kinds: Kinds of objects to look among.
        organ_ids: Organs to look among; None for all.
        public_only: Leave out what is not public; the faces of the public always ask so.
        before: Day and number of the last hit of the page before.
        limit: Hits a page. Two kinds of one day and one number are never parted by the end of a
            page, so a page of several kinds may hold a few more.
    """
    wanted = terms(words[:LONGEST_QUESTION])
    if not wanted:
        return []
    speech = dialect()
    asked = [
        speech.as_match([token for term in wanted for token in tokens_asked(term)]),
        rank_of(*before) if before else HIGHEST,
        speech.as_list(kinds),
        public_only,
        organ_ids is None,
        speech.as_list(organ_ids or ()),
        speech.as_terms(wanted),
        limit + len(kinds) - 1,
    ]
    with connection.cursor() as cursor:
        cursor.execute(speech.find, asked)
        rows = cursor.fetchall()
    return [Hit(kind, object_id, day_of(rank)) for rank, kind, object_id in _page(rows, limit)]


def _page(rows: list[tuple[int, str, int]], limit: int) -> list[tuple[int, str, int]]:
    if len(rows) <= limit:
        return rows
    last = without_kind(rows[limit - 1][0])
    return [row for at, row in enumerate(rows) if at < limit or without_kind(row[0]) == last]
