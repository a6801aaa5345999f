"""Forms of a text that are good for matching, with the way back to the text as written.

Two strengths. `fold` changes character for character, so every offset stays true: the hot path
of the finders in this room. `normalise` also drops what cannot be seen and spells out what stands
for several characters; it remembers where everything came from. `simplified` and `traditional`
are for search words, not for places.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from gongkai.text.expressions import expression
from gongkai.text.radicals import unified_ideographs

if TYPE_CHECKING:
    from collections.abc import Callable

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e"
"""Soft hyphen, zero-width space and joiners, word joiner, byte order mark."""

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_FULL_WIDTH_SHIFT = 0xFEE0
_STRUCTURAL = "，：；！？"  # folding them would make a list comma look like a thousands separator
_SINGLE = {
    "\u3000": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
    "−": "-",
    "﹣": "-",
    "‐": "-",
    "‑": "-",
    "﹪": "%",
    "﹒": ".",
    "﹐": "，",
    "﹑": "、",
    "﹔": "；",
    "﹕": "：",
    "﹖": "？",
    "﹗": "！",
    "﹙": "(",
    "﹚": ")",
    "○": "〇",  # written for 〇 in years: 二○二三年
}
_SPELLED_OUT = (*range(0x3380, 0x33E0), 0x2103, *range(0x2160, 0x2180))

# A class of few ranges is searched fifty times faster than one that lists its characters.
_CANDIDATES = (
    "\u2e81-\u2fd5\uf900-\ufaff\ufe40-\ufe6b\u3000\u00a0\u2002-\u2011\u202f\u2212\u25cb"
    "\U0002f800-\U0002fa1f\uff02-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5e"
)
_FOLDABLE = expression(f"[{_CANDIDATES}]")
_CHANGING = expression(f"[{_CANDIDATES}{_STRUCTURAL}{INVISIBLE}\u2103\u2160-\u217f\u3380-\u33df]")


@cache
def _folding() -> dict[int, str]:
    table = {point: chr(point - _FULL_WIDTH_SHIFT) for point in _FULL_WIDTH}
    for mark in _STRUCTURAL:
        del table[ord(mark)]
    table.update({ord(written): plain for written, plain in _SINGLE.items()})
    table.update(unified_ideographs())
    return table


@cache
def _spelling() -> dict[str, str]:
    table = {chr(point): plain for point, plain in _folding().items()}
    table |= {mark: chr(ord(mark) - _FULL_WIDTH_SHIFT) for mark in _STRUCTURAL}
    table |= {chr(point): unicodedata.normalize("NFKC", chr(point)) for point in _SPELLED_OUT}
    table |= dict.fromkeys(INVISIBLE, "")
    return table


def fold(text: str) -> str:
    """Give the text with letters, digits and signs in their plain form, offset for offset.

    Full-width letters, digits and most signs become half-width, every kind of space a space,
    radicals and compatibility ideographs the real characters. The five full-width marks that give
    a Chinese sentence its shape (，：；！？) stay. `len(fold(text)) == len(text)` always.
    """
    if text.isascii():
        return text
    table = _folding()
    return _FOLDABLE.sub(lambda sign: table.get(ord(sign[0]), sign[0]), text)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text that knows its source.

    Attributes:
        text: The normalised text.
        offsets: For each character its offset in the source, and the source's length at the end.
    """

    text: str
    offsets: tuple[int, ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the source that became ``text[start:end]``."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


def normalise(text: str) -> Normalised:
    """Give the form in which two writings of the same words are the same string.

    As `fold`, and: all punctuation half-width, invisible characters gone, squared units and roman
    numerals spelled out (㎡ → m2, Ⅱ → II).
    """
    table = _spelling()
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for hit in _CHANGING.finditer(text):
        at = hit.start()
        plain = table.get(hit[0], hit[0])
        pieces += (text[done:at], plain)
        offsets += range(done, at)
        offsets += [at] * len(plain)
        done = at + 1
    pieces.append(text[done:])
    offsets += range(done, len(text) + 1)
    return Normalised("".join(pieces), tuple(offsets))


def simplified(text: str) -> str:
    """Give the text in Simplified Chinese: 政府信息公開條例 → 政府信息公开条例."""
    return _converter("t2s")(text)


def traditional(text: str) -> str:
    """Give the text in Traditional Chinese."""
    return _converter("s2t")(text)


@cache
def _converter(direction: str) -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC(direction).convert
    return convert
