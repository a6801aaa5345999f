"""Which cell of a line is which field: by the heads, in one line or in two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from gongkai.publishing.sheets.reading import SheetUnfit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.law.listings import Field, Listing

_MARKS = re.compile(r"[\s*、,.:;()（）\-_/]+")
_FIRST_LINES = 10


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a field stands in a line; `choice` where a column only ticks one of its choices."""

    at: int
    field: Field
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Heads:
    """What the heads say.

    Attributes:
        cells: The fields found.
        end: The first line below the heads.
    """

    cells: tuple[Cell, ...]
    end: int


def heads_of(listing: Listing, lines: Sequence[Sequence[str]]) -> Heads:
    """Find the heads within the first lines; a title above them is passed over.

    Law: PUB-21.

    Raises:
        SheetUnfit: a field that every record needs has no head.
    """
    found = max(
        (_read(listing, lines, at) for at in range(min(_FIRST_LINES, len(lines)))),
        key=lambda heads: len({cell.field.key for cell in heads.cells}),
    )
    there = {cell.field.key for cell in found.cells}
    absent = [each.label for each in listing.fields if each.required and each.key not in there]
    if absent:
        raise SheetUnfit(f"表头缺少“{'”“'.join(absent)}”，请下载模板，按模板的表头填写。")
    return found


def _read(listing: Listing, lines: Sequence[Sequence[str]], at: int) -> Heads:
    labels = {_plain(field.label): field for field in listing.fields}
    top = [_plain(cell) for cell in lines[at]]
    below = [_plain(cell) for cell in lines[at + 1]] if at + 1 < len(lines) else []
    if not _is_second_line(top, below):
        cells = [Cell(i, labels[name]) for i, name in enumerate(top) if name in labels]
        return Heads(tuple(_first_of_each(cells)), at + 1)
    return Heads(tuple(_first_of_each(_in_two_lines(labels, top, below))), at + 2)


def _is_second_line(top: Sequence[str], below: Sequence[str]) -> bool:
    """Tell a second line of heads from the first record: it splits what stands above it."""
    filled = [i for i, name in enumerate(below) if name]
    return bool(filled) and all(
        not top[i] or (i + 1 < len(top) and not top[i + 1] and below[i + 1]) for i in filled
    )


def _in_two_lines(
    labels: dict[str, Field], top: Sequence[str], below: Sequence[str]
) -> list[Cell]:
    cells: list[Cell] = []
    above = ""
    for i, name in enumerate(below):
        above = top[i] or above
        split = labels.get(above)
        choices = {_plain(choice): choice for choice in split.choices} if split else {}
        if name in choices and split:
            cells.append(Cell(i, split, choices[name]))
        elif found := labels.get(name) or (None if name else labels.get(top[i])):
            cells.append(Cell(i, found))
    return cells


def _first_of_each(cells: list[Cell]) -> list[Cell]:
    kept: dict[tuple[str, str], Cell] = {}
    for cell in cells:
        kept.setdefault((cell.field.key, cell.choice), cell)
    return list(kept.values())


def _plain(text: str) -> str:
    return _MARKS.sub("", normalize("NFKC", text))
