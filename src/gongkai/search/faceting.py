"""Finding with what there is of each kind, organ, column and year, newest or best first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from gongkai.search.asking import Question
from gongkai.search.finding import Hit, below, hit_of, whole_page
from gongkai.search.scoring import best_first

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from gongkai.search.asking import Found

COUNTED = 500
"""So many of the newest hits are counted: more helps no reader."""
WEIGHED = 200
"""So many of the newest, and of those with the words in their title, are weighed for the best."""

Order = Literal["newest", "best"]


@dataclass(frozen=True, slots=True)
class Facets:
    """How many hits there are of each, among the newest `COUNTED`.

    Attributes:
        total: Of all; when `is_capped` there are more.
    """

    kinds: Mapping[str, int] = field(default_factory=dict)
    organs: Mapping[int, int] = field(default_factory=dict)
    columns: Mapping[int, int] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    total: int = 0
    is_capped: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page of hits.

    Attributes:
        hits: In order.
        facets: Of the words as a whole, without columns and years asked for; empty on the pages
            after the first.
        has_more: There is a page after it.
    """

    hits: Sequence[Hit]
    facets: Facets
    has_more: bool


def found(
    words: str,
    *,
    kinds: Collection[str],
    organ_ids: Collection[int] | None,
    columns: Collection[int] | None = None,
    years: Collection[int] | None = None,
    order: Order = "newest",
    before: tuple[date, int] | None = None,
    start: int = 0,
    limit: int = 20,
    public_only: bool = True,
) -> Page:
    """Find what holds all the words, with how many there are of each kind.

    Args:
        words: Words separated by blanks or punctuation; each may be part of a longer one.
        kinds: Kinds of objects to look among.
        organ_ids: Organs to look among; None for all.
        columns: Columns to look among; None for all.
        years: Years to look among; None for all.
        order: The newest first, or the best first: among the newest `WEIGHED` and as many with
            the words in their title.
        before: By day: day and number of the last hit of the page before.
        start: By merit: how many hits the pages before have shown.
        limit: Hits a page.
        public_only: Leave out what is not public.
    """
    whole = Question.of(words, kinds=kinds, organ_ids=organ_ids, public_only=public_only)
    asked = whole.narrowed(columns=columns, years=years)
    is_first = before is None and not start
    counted = whole.newest(limit=COUNTED + 1) if is_first else []
    wanted = limit + len(kinds)
    most = wanted if order == "newest" else WEIGHED
    if is_first and asked == whole:
        rows = counted[:most]
    else:
        rows = asked.newest(below=below(before), limit=most)
    if order == "best":
        titled = asked.newest(limit=WEIGHED, in_titles=True)
        rows = best_first(asked.terms, {*rows, *titled})[start : start + wanted]
    shown = whole_page(rows, limit) if order == "newest" else rows[:limit]
    return Page([hit_of(row) for row in shown], _facets(counted), len(rows) > len(shown))


def _facets(counted: Sequence[Found]) -> Facets:
    rows = counted[:COUNTED]
    return Facets(
        kinds=Counter(row.kind for row in rows),
        organs=Counter(row.organ_id for row in rows),
        columns=Counter(row.column_id for row in rows if row.column_id),
        years=Counter(row.dated_on.year for row in rows),
        total=len(rows),
        is_capped=len(counted) > COUNTED,
    )
