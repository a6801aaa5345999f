"""Search words marked in a text, as pieces: the template escapes each and marks the found ones."""

from __future__ import annotations

import re
from typing import NamedTuple

from gongkai.publishing.cleaning import bare_text
from gongkai.search import alike

_BEFORE, _AFTER = 30, 90


class Piece(NamedTuple):
    """A part of a text; `is_found` when it is one of the words."""

    text: str
    is_found: bool


def pieces(text: str, words: str) -> list[Piece]:
    """Cut a text at the words that were searched for, however they are written in it."""
    wanted = sorted(set(alike(words).split()), key=len, reverse=True)
    if not wanted:
        return [Piece(text, is_found=False)]
    found = re.compile("|".join(map(re.escape, wanted))).finditer(alike(text))
    ends = [end for match in found for end in match.span()]
    cuts = zip([0, *ends], [*ends, len(text)], strict=True)
    cut = [text[start:end] for start, end in cuts]
    return [Piece(part, is_found=bool(place % 2)) for place, part in enumerate(cut) if part]


def excerpt(html: str, words: str) -> str:
    """Give the plain text around the first word found in an item's body, or its beginning."""
    plain = " ".join(bare_text(html).split())
    read = alike(plain)
    places = [read.find(word) for word in alike(words).split()]
    first = min((place for place in places if place >= 0), default=0)
    start, end = max(0, first - _BEFORE), first + _AFTER
    return f"{'…' if start else ''}{plain[start:end]}{'…' if end < len(plain) else ''}"
