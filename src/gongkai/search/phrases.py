"""What is suggested while somebody types: titles and keywords of what is public."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from django.db import connection

from gongkai.search.pinyin import syllables
from gongkai.search.starts import starts_keep

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_ADD = """
INSERT INTO search_phrase (organ_id, text, pinyin, initials, uses) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (organ_id, text) DO UPDATE SET uses = search_phrase.uses + excluded.uses
"""
_LESS = "UPDATE search_phrase SET uses = uses - %s WHERE organ_id = %s AND text = %s"
_GONE = "DELETE FROM search_phrase WHERE organ_id = %s AND text = %s AND uses <= 0"
_LONGEST = 60
_PARTED = re.compile(r"[\s,，;；、]+")
# 关于印发《…》的通知: what a title is about stands between what every title says.
_HEAD = re.compile(r"^.{0,30}?关于(?:(?:印发|公布|发布|开展|做好|加强|进一步|组织)+)?《?")
_TAIL = re.compile(r"》?的?(?:通知|公告|通告|决定|意见|批复|公示|说明|函|通报|预告)$")


def phrases_of(title: str, keywords: str) -> list[str]:
    """Give what a document lets be suggested, each once: its title, its matter, its keywords."""
    named = " ".join(title.split())
    matter = _TAIL.sub("", _HEAD.sub("", named))
    found = (named, matter, *_PARTED.split(keywords))
    return list(dict.fromkeys(phrase[:_LONGEST] for phrase in found if len(phrase) > 1))


def phrases_count(phrases: Collection[tuple[int, str]], *, by: int) -> None:
    """Count that phrases of organs are said once more, or once less; one nobody says goes."""
    # In one order, so that two who write at once never wait for each other.
    counts = sorted(Counter(phrases).items())
    if not counts:
        return
    with connection.cursor() as cursor:
        if by > 0:
            cursor.executemany(_ADD, list(_rows(counts)))
            starts_keep([phrase for phrase, _ in counts])
        else:
            cursor.executemany(_LESS, [[times, *phrase] for phrase, times in counts])
            cursor.executemany(_GONE, [phrase for phrase, _ in counts])


def _rows(
    counts: Iterable[tuple[tuple[int, str], int]],
) -> Iterator[tuple[int, str, str, str, int]]:
    for (organ_id, phrase), times in counts:
        sounds = syllables(phrase)
        first = "".join(sound[:1] for sound in sounds)
        yield organ_id, phrase, "".join(sounds), first, times
