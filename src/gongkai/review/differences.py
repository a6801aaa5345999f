"""What differs between two versions of a text, in pieces that read well in Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_PARTS = re.compile(r"[0-9A-Za-z_.%]+|\s+|.", re.DOTALL)
_SENTENCES = re.compile(r"[^。！？；\n]*[。！？；\n]+|[^。！？；\n]+")
_MOST_PARTS = 4000
"""Characters of both sides up to which they are compared one by one; more costs seconds."""

Kind: TypeAlias = Literal["same", "old", "new"]
_STAYING: tuple[Kind, ...] = ("same",)
_CHANGING: tuple[Kind, ...] = ("old", "new")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stands in both versions, or only in the old or the new one."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field: its code, its name for people, its pieces in order."""

    field: str
    label: str
    pieces: tuple[Piece, ...]

    @property
    def is_changed(self) -> bool:
        """Tell whether the two versions differ here."""
        return any(piece.kind != "same" for piece in self.pieces)


def differences_of(
    older: Mapping[str, str], newer: Mapping[str, str], *, labels: Mapping[str, str]
) -> list[FieldDifference]:
    """Compare two versions field by field, in the newer one's order; equal fields are left out."""
    names = [*newer, *(name for name in older if name not in newer)]
    compared = (
        FieldDifference(
            name,
            labels.get(name, name),
            tuple(pieces_of(older.get(name, ""), newer.get(name, ""))),
        )
        for name in names
    )
    return [difference for difference in compared if difference.is_changed]


def pieces_of(older: str, newer: str) -> Iterator[Piece]:
    """Give the pieces of two texts: sentences are paired first, then characters within them.

    Joined, the pieces `same` and `old` are the older text, `same` and `new` the newer one.
    """
    yield from _joined(_by_sentence(older, newer))


def _by_sentence(older: str, newer: str) -> Iterator[Piece]:
    before, after = _SENTENCES.findall(older), _SENTENCES.findall(newer)
    for tag, i, j, k, m in _opcodes(before, after):
        if tag == "equal":
            yield Piece("same", "".join(before[i:j]))
        else:
            yield from _by_character("".join(before[i:j]), "".join(after[k:m]))


def _by_character(older: str, newer: str) -> Iterator[Piece]:
    before, after = _PARTS.findall(older), _PARTS.findall(newer)
    if len(before) + len(after) > _MOST_PARTS:
        before, after = [older], [newer]
    for tag, i, j, k, m in _opcodes(before, after):
        if tag == "equal":
            yield Piece("same", "".join(before[i:j]))
        else:
            yield Piece("old", "".join(before[i:j]))
            yield Piece("new", "".join(after[k:m]))


def _opcodes(before: list[str], after: list[str]) -> Iterable[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours; between two stretches that stay, first what went, then what came."""
    written = (piece for piece in pieces if piece.text)
    for is_same, run in groupby(written, key=lambda piece: piece.kind == "same"):
        stretch = list(run)
        for kind in _STAYING if is_same else _CHANGING:
            text = "".join(piece.text for piece in stretch if piece.kind == kind)
            if text:
                yield Piece(kind, text)
