"""What somebody who has typed the beginning may be looking for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from gongkai.search.asking import Question
from gongkai.search.dialect import dialect
from gongkai.search.starts import LONGEST_SOUND
from gongkai.search.titles import titles_of

if TYPE_CHECKING:
    from collections.abc import Collection

_LAST_SIGN = "\U0010ffff"
_READ = 400  # of one letter there may be thousands; these are enough to choose from

_PHRASES = "search_phrase phrase"
_STARTS = (
    "search_phrase_start start JOIN search_phrase phrase"
    " ON phrase.organ_id = start.organ_id AND phrase.text = start.text"
)
_FROM_THE_FIRST_WORD = ((_PHRASES, "phrase.pinyin"), (_PHRASES, "phrase.initials"))
_FROM_A_LATER_WORD = ((_STARTS, "start.pinyin"), (_STARTS, "start.initials"))
_BEGUN = """
SELECT text, sum(uses) FROM (
    SELECT phrase.text, phrase.uses FROM {source}
    WHERE {column} >= %s AND {column} < %s AND (%s OR phrase.organ_id {within}) LIMIT %s
) found
GROUP BY text ORDER BY sum(uses) DESC, length(text), text LIMIT %s
"""


def suggested(
    typed: str, *, kinds: Collection[str], organ_ids: Collection[int] | None, limit: int = 8
) -> list[str]:
    """Give titles and keywords of public documents that begin as is typed, then that hold it.

    Letters are read as the sounds of the words, whole (zhengfu) or each its first (zf), from the
    first word on and then from any other.

    Args:
        typed: What is typed so far.
        kinds: Kinds of documents whose titles may hold it.
        organ_ids: Organs to look among; None for all.
        limit: How many.
    """
    begun = typed.strip()[:LONGEST_SOUND].casefold()
    if not begun:
        return []
    phrases = _begun(_PHRASES, "phrase.text", begun, organ_ids, limit)
    if begun.isascii():
        for source, column in (*_FROM_THE_FIRST_WORD, *_FROM_A_LATER_WORD):
            if len(phrases) < limit:
                phrases += _begun(source, column, begun, organ_ids, limit)
    if len(phrases) < limit:
        asked = Question.of(begun, kinds=kinds, organ_ids=organ_ids)
        hits = asked.newest(limit=limit, in_titles=True)
        phrases += titles_of([hit.rank for hit in hits])
    return list(dict.fromkeys(phrases))[:limit]


def _begun(
    source: str, column: str, begun: str, organ_ids: Collection[int] | None, limit: int
) -> list[str]:
    speech = dialect()
    statement = _BEGUN.format(source=source, column=column, within=speech.within)
    among = [organ_ids is None, speech.as_list(list(organ_ids or ()))]
    with connection.cursor() as cursor:
        cursor.execute(statement, [begun, begun + _LAST_SIGN, *among, _READ, limit])
        return [text for text, _ in cursor.fetchall()]
