"""Finding words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.search.asking import Question
from gongkai.search.rank import HIGHEST, HIGHEST_OBJECT, rank_of, without_kind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from gongkai.search.asking import Found


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
    asked = Question.of(words, kinds=kinds, organ_ids=organ_ids, public_only=public_only)
    rows = asked.newest(below=below(before), limit=limit + max(len(kinds), 1) - 1)
    return [hit_of(row) for row in whole_page(rows, limit)]


def below(before: tuple[date, int] | None) -> int:
    """Give the rank below which the next page begins; what an address says may be any number."""
    if before is None:
        return HIGHEST
    day, number = before
    return rank_of(day, min(number, HIGHEST_OBJECT))


def hit_of(row: Found) -> Hit:
    """Give a hit as those who asked know it."""
    return Hit(row.kind, row.object_id, row.dated_on)


def whole_page(rows: Sequence[Found], limit: int) -> Sequence[Found]:
    """Cut a page so that two kinds of one day and one number stay together."""
    if len(rows) <= limit:
        return rows
    last = without_kind(rows[limit - 1].rank)
    return [row for at, row in enumerate(rows) if at < limit or without_kind(row.rank) == last]
