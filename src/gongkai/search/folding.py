"""A text as the index sees it, the same for what is stored and what is asked."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from gongkai.text.normal_forms import normalise, simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

GAP = " "
FENCE = "|"
"""Stands on both sides of an ASCII word, so that 1 is not found inside 2021."""

_PIECES = re.compile(r"(?P<word>[a-z0-9]+)|(?P<gap>[\W_]+)")
_UNITS = re.compile(r"\|([a-z0-9]+)\||([^ ])")
_IDEOGRAPHS = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x32000))
_A_PAIR = 2
_LONGEST_TOKEN = 64  # an entry of PostgreSQL's index has a largest size; the text decides anyway


def folded(text: str) -> str:
    """Give the form in which two writings of the same words are the same string.

    Full-width letters are half-width, capitals small, traditional characters simplified one by
    one; what is neither letter nor digit is one blank; ASCII words are fenced.
    """
    plain = _simplified_singly(normalise(text).text.casefold())
    return _PIECES.sub(lambda piece: _fenced(piece) if piece["word"] else GAP, plain).strip(GAP)


def alike(text: str) -> str:
    """Give a text of the same length in which signs that are found for each other are the same."""
    plain = (unicodedata.normalize("NFKC", sign).casefold() for sign in text)
    short = (new if len(new) == 1 else sign for sign, new in zip(text, plain, strict=True))
    return _simplified_singly("".join(short))


def terms(words: str) -> list[str]:
    """Give the folded terms that a document must hold, each once."""
    return [term for term in dict.fromkeys(folded(words).split(GAP)) if term]


def tokens(folded_text: str) -> list[str]:
    """Give every character, every ASCII word and every pair of neighbours, each once."""
    return list(dict.fromkeys(_tokens(folded_text)))


def tokens_asked(term: str) -> list[str]:
    """Give the tokens that a text with the term has: pairs say all, where there are any."""
    units = _units(term)
    return list(dict.fromkeys(_pairs(units))) or units


def is_said_by_its_tokens(term: str) -> bool:
    """Tell whether a text with the term's tokens holds the term: one or two units say all.

    Of three units the pairs may stand apart in a text; of a word cut short the rest is unknown.
    """
    words = _UNITS.findall(term)
    return len(words) <= _A_PAIR and all(len(word) <= _LONGEST_TOKEN for word, _ in words)


def _tokens(folded_text: str) -> Iterator[str]:
    for run in folded_text.split(GAP):
        units = _units(run)
        yield from units
        yield from _pairs(units)


def _units(run: str) -> list[str]:
    return [(word or sign)[:_LONGEST_TOKEN] for word, sign in _UNITS.findall(run)]


def _pairs(units: list[str]) -> Iterator[str]:
    return (first + second for first, second in pairwise(units))


def _fenced(piece: re.Match[str]) -> str:
    return f"{FENCE}{piece['word']}{FENCE}"


def _simplified_singly(text: str) -> str:
    """Simplify each character by itself: by phrases, a part of a text would fold otherwise."""
    return text if text.isascii() else text.translate(_simplifying())


@cache
def _simplifying() -> dict[int, str]:
    """Ask for every ideograph once: a text then costs one pass and no call."""
    signs = [chr(point) for points in _IDEOGRAPHS for point in points]
    pairs = zip(signs, simplified("\n".join(signs)).split("\n"), strict=True)
    return {ord(sign): plain for sign, plain in pairs if sign != plain}
