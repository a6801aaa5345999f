"""A table as a grid of boxes with spans, each box with its role."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Figure


_WHOLE = 100  # hundredths of the width between the margins, 156 mm on paper

# Width of a character of 五号 type in those hundredths, and of a cell's margins.
_NARROW, _WIDE, _MARGIN = 1.35, 2.4, 1.3


class Role(StrEnum):
    """What a box is to its table."""

    BAND = "band"  # caption of a block, across the whole table
    HEAD = "head"  # names a column or a group of columns
    SIDE = "side"  # names a row or a group of rows
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Box:
    """One cell of a grid.

    Attributes:
        path: Where the figure stands in the report's JSON, e.g. ``requests.granted[6]``;
            "" for labels.
        figure: The figure itself; None for labels and blank cells.
        unit: Unit printed after the figure, where the column's label names none.
    """

    row: int
    column: int
    role: Role
    label: str = ""
    row_span: int = 1
    column_span: int = 1
    path: str = ""
    figure: Figure = None
    unit: str = ""

    @property
    def text(self) -> str:
        """What is printed: the label, or the figure's digits, or nothing for a blank cell."""
        if self.figure is None:
            return self.label
        digits = format(self.figure, "f") if isinstance(self.figure, Decimal) else self.figure
        return f"{digits}{self.unit}"

    def covers_row(self, row: int) -> bool:
        """Say whether the box reaches over a row."""
        return self.row <= row < self.row + self.row_span

    def covers_column(self, column: int) -> bool:
        """Say whether the box reaches over a column."""
        return self.column <= column < self.column + self.column_span


@dataclass(frozen=True, slots=True)
class Grid:
    """A laid-out table.

    Attributes:
        key: Its part of the JSON: ``disclosure``, ``requests`` or ``disputes``.
        name: What a person calls it.
        boxes: In reading order.
        head_rows: Rows at the top that are repeated on every page.
        widths: Width of each column in hundredths of the page's; see `fitted`.
    """

    key: str
    name: str
    boxes: tuple[Box, ...]
    head_rows: int
    widths: tuple[int, ...]

    @property
    def row_count(self) -> int:
        """Number of rows."""
        return max(box.row + box.row_span for box in self.boxes)

    @property
    def shrink(self) -> float:
        """Factor, at most 1, on the size of the figures that makes the longest of them fit."""
        return min(1, _WHOLE / sum(self.widths))

    def rows(self) -> Iterator[tuple[Box, ...]]:
        """Give for each row the boxes that begin in it."""
        for row in range(self.row_count):
            yield tuple(box for box in self.boxes if box.row == row)

    def labels_of(self, figure: Box) -> Iterator[Box]:
        """Give the boxes that name a figure: its band, its column heads, its row's labels."""
        bands = [box for box in self.boxes if box.role is Role.BAND and box.row < figure.row]
        first_row = bands[-1].row if bands else 0
        yield from bands[-1:]
        for box in self.boxes:
            above = first_row <= box.row < figure.row and box.covers_column(figure.column)
            beside = box.covers_row(figure.row)
            if (box.role is Role.HEAD and above) or (box.role is Role.SIDE and beside):
                yield box


def fitted(widths: tuple[int, ...], boxes: list[Box]) -> tuple[int, ...]:
    """Widen the columns whose figures would not fit; a figure is never broken over lines.

    Args:
        widths: The official layout's, in hundredths of the page's, together about 100.
        boxes: All boxes of the table.
    """
    needed = list(widths)
    for box in boxes:
        if box.role is Role.FIGURE:
            last = box.column + box.column_span - 1
            others = sum(needed[box.column : last])
            needed[last] = max(needed[last], _needed(box.text) - others)
    return tuple(needed)


def _needed(text: str) -> int:
    characters = sum(_NARROW if char.isascii() else _WIDE for char in text)
    return math.ceil(characters + _MARGIN)
