"""Which of the candidates say most of the words: BM25 over what was found, titles first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

from gongkai.search.dialect import dialect
from gongkai.search.folding import folded
from gongkai.search.rank import day_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from gongkai.search.asking import Found

_SATURATION, _BY_LENGTH = 1.2, 0.75  # the usual constants of BM25
_TITLED, _WHOLE_TITLE = 4.0, 6.0
_OF_A_YEAR = 0.15  # what a year less of age is worth: little, so that it decides between equals
_YEAR = 365.25

_READ = """
SELECT rank, title, length(text){times}
FROM search_document WHERE rank {within}
"""
_TIMES = ", (length(text) - length(replace(text, %s, ''))) / %s"


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


def _read(terms: Sequence[str], ranks: Iterable[int]) -> dict[int, Weighed]:
    speech = dialect()
    statement = _READ.format(times=_TIMES * len(terms), within=speech.within)
    asked = [value for term in terms for value in (term, len(term))]
    with connection.cursor() as cursor:
        cursor.execute(statement, [*asked, speech.as_list(list(ranks))])
        return {
            rank: Weighed(folded(title), length, tuple(times))
            for rank, title, length, *times in cursor.fetchall()
        }
