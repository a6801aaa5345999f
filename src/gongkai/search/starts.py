"""Where in a phrase somebody may begin to type its sounds: at each of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from gongkai.search.pinyin import syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

LONGEST_SOUND = 40
"""Letters kept of a start: nobody is told more by more of them."""

_MOST = 16
_WITHIN_WORDS = frozenset("的年月日第期号和与及、，（）《》〔〕“”·")
"""What no word that is asked for begins with."""
# One that goes takes its starts along (the foreign key), so nothing is told here of going.
_KEEP = """
INSERT INTO search_phrase_start (organ_id, text, pinyin, initials) VALUES (%s, %s, %s, %s)
ON CONFLICT (organ_id, text, pinyin) DO NOTHING
"""


def starts_keep(phrases: Collection[tuple[int, str]]) -> None:
    """Keep under which sounds kept phrases of organs begin behind their first word."""
    rows = [(*phrase, *start) for phrase in phrases for start in starts_of(phrase[1])]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(_KEEP, rows)


def starts_of(phrase: str) -> list[tuple[str, str]]:
    """Give the sounds and their initials from each word on but the first, at most sixteen."""
    sounds = syllables(phrase)
    found = [sounds[at:] for at in _word_starts(phrase.casefold(), sounds)]
    return [
        ("".join(rest)[:LONGEST_SOUND], "".join(sound[:1] for sound in rest)[:LONGEST_SOUND])
        for rest in found[:_MOST]
    ]


def _word_starts(signs: str, sounds: list[str]) -> Iterator[int]:
    """Give where a word may begin: at every character, for nothing parts Chinese words.

    The last character is left out: a word has two. A number or a foreign word begins once.
    """
    for at in range(1, len(sounds) - 1):
        is_foreign = sounds[at] == signs[at]
        if signs[at] in _WITHIN_WORDS or (is_foreign and not signs[at].isalnum()):
            continue
        if not is_foreign or not signs[at - 1].isalnum() or sounds[at - 1] != signs[at - 1]:
            yield at
