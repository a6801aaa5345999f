"""What requests are alike: a few keys by which similar texts meet, and how much they share.

A text is the set of its pairs of neighbouring signs. Of each set the smallest of many hashes are
taken (MinHash), two of them to a key: of two texts that share half of their pairs nine in ten have
a key in common, of two that share a tenth one in twelve. Texts that meet are then compared for
good. So a million requests are searched by eight look-ups in an index.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from hashlib import blake2b
from random import Random

KEYS = 8
"""So many keys a text has."""

ALIKE = 0.5
"""Texts that share so much are shown as alike; whether they want the same, a person says."""

_ROWS = 2
_LONGEST = 2000
"""What is wanted is said within so many signs."""

_PRIME = (1 << 61) - 1

# What stands in every application and says nothing of its matter.
_EMPTY = re.compile(
    r"[^\w]|_|(?:申请|公开|政府信息|相关|有关|关于|请|贵局|贵单位|我局|本人|的|了|和|与|及)"
)


def keys_of(text: str) -> tuple[int, ...]:
    """Give the keys of a text, signed numbers of 64 bits; alike texts have some in common.

    Law: 条例 arts 36, 44; MAP-5, LAW-36-6, LAW-44-1.
    Interpretation: no text says when two requests are for the same information; these are only
        found for a person to compare.
    """
    hashes = [_hash(pair) for pair in sorted(pairs_of(text))]
    least = [min((a * one + b) % _PRIME for one in hashes) for a, b in _permutations()]
    return tuple(
        _number(f"{place}:{least[place * _ROWS : place * _ROWS + _ROWS]}") for place in range(KEYS)
    )


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Give what share of the pairs of two texts they have in common, 0 to 1."""
    return len(one & other) / len(one | other)


def pairs_of(text: str) -> frozenset[str]:
    """Give the pairs of neighbouring signs of what a text says; never none."""
    wide = unicodedata.normalize("NFKC", text).lower()
    said = _EMPTY.sub("", wide)[:_LONGEST] or wide.strip()
    return frozenset(said[at : at + 2] for at in range(max(1, len(said) - 1)))


@cache
def _permutations() -> tuple[tuple[int, int], ...]:
    # The same on every machine and for ever: keys that are kept must be met again.
    chance = Random(711)  # noqa: S311 - it hides nothing
    return tuple(
        (chance.randrange(1, _PRIME), chance.randrange(_PRIME)) for _ in range(KEYS * _ROWS)
    )


def _hash(pair: str) -> int:
    return int.from_bytes(blake2b(pair.encode(), digest_size=7).digest())


def _number(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), signed=True)
