"""Which of the candidates say most of the words: BM25 over what was found, titles first."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

from gongkai.search.dialect import dialect
from gongkai.search.folding import folded
from gongkai.search.rank import day_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from gongkai.search.asking import Found

_SATURATION, _BY_LENGTH = 1.2, 0.75  # the usual constants of BM25
_TITLED, _WHOLE_TITLE = 4.0, 6.0
_OF_A_YEAR = 0.15  # what a year less of age is worth: little, so that it decides between equals
_YEAR = 365.25

_READ = "SELECT rank, title, text FROM search_document WHERE rank {}"
_TITLES_KEPT = 10_000


class Weighed(NamedTuple):
    """What is read of a candidate: its folded title, its length, how often it says each term."""

    title: str
    length: int
    times: tuple[int, ...]


def best_first(terms: Sequence[str], candidates: Collection[Found]) -> list[Found]:
    """Sort candidates that hold all the terms, the best first; one query."""
    read = _read(terms, [found.rank for found in candidates])
    if not read:
        return []
    usual = sum(weighed.length for weighed in read.values()) / len(read)
    newest = max(candidate.rank for candidate in candidates)

    def merit(found: Found) -> tuple[float, int]:
        age = (day_of(newest) - found.dated_on).days / _YEAR
        return score(terms, read[found.rank], usual) - _OF_A_YEAR * age, found.rank

    return sorted((each for each in candidates if each.rank in read), key=merit, reverse=True)


def score(terms: Sequence[str], weighed: Weighed, usual_length: float) -> float:
    """Weigh one document.

    All candidates hold all terms, so that how rare a term is decides nothing between them.
    """
    by_length = 1 - _BY_LENGTH + _BY_LENGTH * weighed.length / usual_length
    said = sum(
        times * (_SATURATION + 1) / (times + _SATURATION * by_length) for times in weighed.times
    )
    titled = sum(_TITLED for term in terms if term in weighed.title)
    return said + titled + (_WHOLE_TITLE if weighed.title == " ".join(terms) else 0)


def _read(terms: Sequence[str], ranks: Sequence[int]) -> dict[int, Weighed]:
    """Read texts and count in them: the databases take ten times as long to count."""
    speech = dialect()
    with connection.cursor() as cursor:
        cursor.execute(_READ.format(speech.within), [speech.as_list(ranks)])
        return {
            rank: Weighed(_folded_title(title), len(text), tuple(map(text.count, terms)))
            for rank, title, text in cursor.fetchall()
        }


@lru_cache(_TITLES_KEPT)
def _folded_title(title: str) -> str:
    return folded(title)
