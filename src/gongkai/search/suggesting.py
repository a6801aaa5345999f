"""What somebody who has typed the beginning may be looking for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from gongkai.search.asking import Question
from gongkai.search.dialect import dialect
from gongkai.search.titles import titles_of

if TYPE_CHECKING:
    from collections.abc import Collection

_LONGEST = 40
_LAST_SIGN = "\U0010ffff"
_READ = 400  # of one letter there may be thousands; these are enough to choose from

_BEGUN = """
SELECT text, sum(uses) FROM (
    SELECT text, uses FROM search_phrase
    WHERE {column} >= %s AND {column} < %s AND (%s OR organ_id {within}) LIMIT %s
) found
GROUP BY text ORDER BY sum(uses) DESC, length(text), text LIMIT %s
"""


def suggested(
    typed: str, *, kinds: Collection[str], organ_ids: Collection[int] | None, limit: int = 8
) -> list[str]:
    """Give titles and keywords of public documents that begin as is typed, then that hold it.

    Letters are read as the sounds of the words, whole (zhengfu) or each its first (zf).

    Args:
        typed: What is typed so far.
        kinds: Kinds of documents whose titles may hold it.
        organ_ids: Organs to look among; None for all.
        limit: How many.
    """
    begun = typed.strip()[:_LONGEST].casefold()
    if not begun:
        return []
    columns = ("text", "pinyin", "initials") if begun.isascii() else ("text",)
    phrases = [text for column in columns for text in _begun(column, begun, organ_ids, limit)]
    if len(phrases) < limit:
        asked = Question.of(begun, kinds=kinds, organ_ids=organ_ids)
        hits = asked.newest(limit=limit, in_titles=True)
        phrases += titles_of([hit.rank for hit in hits])
    return list(dict.fromkeys(phrases))[:limit]


def _begun(column: str, begun: str, organ_ids: Collection[int] | None, limit: int) -> list[str]:
    speech = dialect()
    statement = _BEGUN.format(column=column, within=speech.within)
    among = [organ_ids is None, speech.as_list(list(organ_ids or ()))]
    with connection.cursor() as cursor:
        cursor.execute(statement, [begun, begun + _LAST_SIGN, *among, _READ, limit])
        return [text for text, _ in cursor.fetchall()]
