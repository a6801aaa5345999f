"""The register of papers: what was issued, the newest first, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db.models import Q

from gongkai.law.papers import PAPERS, PaperKind
from gongkai.organs.authority import Permission
from gongkai.papers.models import Paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor

_LARGEST_PAGE = 200
_LONGEST_WORDS = 80
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class PaperFilters:
    """What the register is narrowed to; blank and None narrow nothing.

    Attributes:
        kind: A kind of paper.
        year: The year of its day.
        words: The beginning of its number or of its record's, or words of its title.
    """

    kind: PaperKind | None = None
    year: int | None = None
    words: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> PaperFilters:
        """Read them from an address, tolerant of anything."""
        kind, year = query.get("kind", ""), query.get("year", "")
        return cls(
            PaperKind(kind) if kind in set(PaperKind) else None,
            int(year) if year.isdecimal() and len(year) == _YEAR_DIGITS and int(year) else None,
            "".join(query.get("words", "").split())[:_LONGEST_WORDS],
        )

    def as_query(self) -> str:
        """Write them for an address."""
        said = {"kind": self.kind or "", "year": self.year or "", "words": self.words}
        return urlencode({name: value for name, value in said.items() if value})


@dataclass(frozen=True, slots=True)
class PapersPage:
    """A page of the register; `next` is "" on the last one."""

    rows: Sequence[Paper]
    next: str


def papers_page(
    actor: Actor, filters: PaperFilters, *, after: str = "", limit: int = 50
) -> PapersPage:
    """Give a page of the papers issued where an actor sees requests; one query.

    Args:
        actor: Who looks.
        filters: What the register is narrowed to.
        after: A page's `next`; what is no such token gives the first page.
        limit: Papers a page, at most 200.
    """
    limit = min(max(limit, 1), _LARGEST_PAGE)
    rows = _narrowed(_reached(actor), filters)
    key = _key(after)
    if key is not None:
        day, number = key
        rows = rows.filter(dated_on__lte=day).exclude(dated_on=day, pk__gte=number)
    rows = rows.order_by("-dated_on", "-pk").select_related("organ", "unit")
    found = list(rows.defer("fields", "text")[: limit + 1])
    last = found[limit - 1] if len(found) > limit else None
    return PapersPage(found[:limit], f"{last.dated_on}.{last.pk}" if last else "")


def _reached(actor: Actor) -> QuerySet[Paper]:
    issued = Paper.objects.exclude(stage=Paper.Stage.DRAFT)
    return issued.filter(actor.reach(Permission.REQUEST_VIEW).q())


def _narrowed(rows: QuerySet[Paper], filters: PaperFilters) -> QuerySet[Paper]:
    if filters.kind is not None:
        rows = rows.filter(kind=filters.kind.value)
    if filters.year is not None:
        rows = rows.filter(
            dated_on__gte=date(filters.year, 1, 1), dated_on__lte=date(filters.year, 12, 31)
        )
    if filters.words:
        rows = rows.filter(
            Q(number__startswith=filters.words)
            | Q(subject_label__startswith=filters.words)
            | Q(title__contains=filters.words)
        )
    return rows


def _key(after: str) -> tuple[date, int] | None:
    day, _, number = after.partition(".")
    try:
        return (date.fromisoformat(day), int(number)) if number.isdecimal() else None
    except ValueError:
        return None


KINDS = tuple((kind.value, rule.title) for kind, rule in PAPERS.items())
"""Kinds of paper by code and title, for a choice."""
