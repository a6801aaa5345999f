"""What somebody meant whose words are nowhere: the same sounds, or a character wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import connection

from gongkai.search.asking import LONGEST_QUESTION, Question
from gongkai.search.dialect import dialect
from gongkai.search.folding import terms
from gongkai.search.marks import title_tokens
from gongkai.search.pinyin import syllables
from gongkai.search.titles import titles_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_WORDS, _LONGEST_WORD = 4, 12
_LOOKED_AT = 200
_SHORTEST_MISSPELT = 3
"""Of two characters one wrong leaves too little to know the word by, but for its sound."""

_SOUNDS_LIKE = """
SELECT text FROM search_phrase
WHERE pinyin LIKE %s AND (%s OR organ_id {within})
ORDER BY uses DESC LIMIT %s
"""


def meant(words: str, *, kinds: Collection[str], organ_ids: Collection[int] | None) -> str:
    """Give the question with its unknown words put right; "" where nothing better is known.

    To be asked when nothing was found. Each word that is nowhere gives way to one that is: first
    what sounds the same, then what differs in one character.

    Args:
        words: What was asked.
        kinds: Kinds of documents to look among.
        organ_ids: Organs to look among; None for all.
    """
    if not kinds or (organ_ids is not None and not organ_ids):
        return ""
    asked = words[:LONGEST_QUESTION].split()[:_WORDS]
    known = Question.of("", kinds=kinds, organ_ids=organ_ids)
    better = [_better(word, known, organ_ids) for word in asked]
    if better == asked or not all(better):
        return ""
    return " ".join(better)


def _better(word: str, known: Question, organ_ids: Collection[int] | None) -> str:
    if len(word) > _LONGEST_WORD or _is_somewhere(word, known):
        return word if len(word) <= _LONGEST_WORD else ""
    for candidates in (_sounding(word, organ_ids), _misspelt(word, known)):
        for candidate in dict.fromkeys(candidates):
            if candidate != word and _is_somewhere(candidate, known):
                return candidate
    return ""


def _is_somewhere(word: str, known: Question) -> bool:
    asked = replace(known, terms=tuple(terms(word)), is_empty=False)
    return bool(asked.terms) and bool(asked.newest(limit=1))


def _sounding(word: str, organ_ids: Collection[int] | None) -> Iterator[str]:
    """Give pieces of known phrases that sound as the word does, or as its letters say."""
    sound = "".join(syllables(word))
    if not sound.isalnum() or not sound.isascii():
        return
    speech = dialect()
    told = [f"%{sound}%", organ_ids is None, speech.as_list(list(organ_ids or ())), _LOOKED_AT]
    with connection.cursor() as cursor:
        cursor.execute(_SOUNDS_LIKE.format(within=speech.within), told)
        phrases = [text for (text,) in cursor.fetchall()]
    for phrase in phrases:
        yield from _pieces_sounding(phrase, sound)


def _pieces_sounding(phrase: str, sound: str) -> Iterator[str]:
    sounds = syllables(phrase)
    for start in range(len(sounds)):
        said = ""
        for end in range(start, len(sounds)):
            said += sounds[end]
            if said == sound:
                yield phrase[start : end + 1]
            if len(said) >= len(sound):
                break


def _misspelt(word: str, known: Question) -> Iterator[str]:
    """Give pieces of titles that differ from the word in one character."""
    if len(word) < _SHORTEST_MISSPELT:
        return
    some = tuple(title_tokens(word))
    asked = replace(known, groups=(*known.groups, some), terms=(), is_empty=not some)
    for title in titles_of([hit.rank for hit in asked.newest(limit=_LOOKED_AT)]):
        for length in (len(word), len(word) - 1, len(word) + 1):
            for start in range(len(title) - length + 1):
                piece = title[start : start + length]
                if _is_one_off(word, piece):
                    yield piece


def _is_one_off(word: str, other: str) -> bool:
    """Tell whether one character changed, left out or put in makes one of the other."""
    short, long = sorted((word, other), key=len)
    at = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
