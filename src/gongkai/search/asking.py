"""A question to the index: which tokens, which marks, from where on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

from gongkai.search.dialect import dialect
from gongkai.search.folding import is_said_by_its_tokens, terms, tokens_asked
from gongkai.search.marks import (
    column_mark,
    kind_mark,
    organ_mark,
    public_mark,
    title_tokens_asked,
    year_mark,
)
from gongkai.search.rank import HIGHEST, day_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

LONGEST_QUESTION = 200
"""Characters of a question that are read; nobody types more, and a machine shall not."""


class Found(NamedTuple):
    """A document that holds all the words, as the index knows it."""

    rank: int
    kind: str
    object_id: int
    organ_id: int
    column_id: int

    @property
    def dated_on(self) -> date:
        """Its day."""
        return day_of(self.rank)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        terms: Folded terms; a document must hold every one.
        every: Tokens that must all be there besides.
        groups: Groups of tokens of which one must be there.
        is_empty: Nothing can be found: no word, or nothing to look among.
    """

    terms: tuple[str, ...]
    every: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    is_empty: bool = False

    @classmethod
    def of(
        cls,
        words: str,
        *,
        kinds: Collection[str],
        organ_ids: Collection[int] | None = None,
        public_only: bool = True,
    ) -> Question:
        """Ask for words among kinds and organs; None stands for all of these."""
        asked = tuple(terms(words[:LONGEST_QUESTION]))
        found = cls(asked, is_empty=not asked)
        found = found.among(map(public_mark if public_only else kind_mark, kinds))
        return found if organ_ids is None else found.among(map(organ_mark, organ_ids))

    def narrowed(
        self,
        *,
        columns: Collection[int] | None = None,
        years: Collection[int] | None = None,
    ) -> Question:
        """Ask for the same among columns and years only; None stands for all."""
        asked = self if columns is None else self.among(map(column_mark, columns))
        return asked if years is None else asked.among(map(year_mark, years))

    def among(self, marks: Iterable[str]) -> Question:
        """Ask for the same where one of some tokens is."""
        wanted = tuple(dict.fromkeys(marks))
        if len(wanted) == 1:
            return replace(self, every=(*self.every, *wanted))
        nothing = self.is_empty or not wanted
        return replace(self, groups=(*self.groups, wanted), is_empty=nothing)

    def newest(self, *, below: int = HIGHEST, limit: int, in_titles: bool = False) -> list[Found]:
        """Give the newest hits of a rank below another one.

        Args:
            below: The rank.
            limit: How many.
            in_titles: Only where the words stand in the title.
        """
        if self.is_empty:
            return []
        speech = dialect()
        asked = title_tokens_asked if in_titles else tokens_asked
        held = list(dict.fromkeys(token for term in self.terms for token in asked(term)))
        matches, told = speech.matched([*held, *self.every], self.groups)
        in_doubt = [term for term in self.terms if not is_said_by_its_tokens(term)]
        find = speech.find_said if in_doubt else speech.find
        in_text = [speech.as_terms(in_doubt)] if in_doubt else []
        with connection.cursor() as cursor:
            cursor.execute(find.format(matches=matches), [*told, below, *in_text, limit])
            for _ in range(speech.results_before):
                cursor.nextset()
            return [Found(*row) for row in cursor.fetchall()]
