"""A document as one stream of lines, whatever its tables' borders were.

A table row is a line of pieces, a paragraph a line of its own. Tables broken over pages, a small
table for each row, tables pasted as text: in the stream they all look alike, and labels are read
from it by meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from gongkai.report.document import Paragraph
from gongkai.report.interpreter import figures
from gongkai.report.interpreter.furniture import is_furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.document import Cell, Document, Place, Table

_LONGEST_CELL = 160  # longer text in a cell is prose in a layout table
_GAP = re.compile(r"\t|[|｜│┃]| {2,}|\u3000+")
_SPACES = re.compile(r"[\s;；]+")
_VALUE_INSIDE = re.compile(r"(?:^|\s)[+\-—－/\d０-９][\d０-９.,，]*\S{0,4}(?:\s|$)")
_DIGIT = re.compile(r"[\d零〇○]|持平")
_LONGEST_MARK = 4
_LONGEST_FIGURE = 24
_STOPS = re.compile(r"[。；！？]")


class Kind(Enum):
    """What a piece is."""

    LABEL = auto()
    FIGURE = auto()
    MARK = auto()  # "/", "—": a cell that says "nothing"
    BLANK = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell, or one of several values run together in a cell.

    Attributes:
        column: Column in its table; `end` is the first column after it.
        alone: False when the piece shares its cell, so that `column` places only the first.
    """

    kind: Kind
    text: str
    place: Place
    column: int = 0
    end: int = 1
    alone: bool = True

    @property
    def extent(self) -> tuple[int, int]:
        """Where it begins in its table and where the next cell does."""
        return self.column, self.end


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, or a paragraph.

    Attributes:
        text: The paragraph, or the row's only text; "" for a row of several cells.
        pieces: Its cells; empty for prose.
        table: Ordinal of the table it stands in, None for a paragraph.
        aligned: Whether columns may be compared across the table's lines.
        heading: Level, where the format marks the paragraph as a heading.
    """

    text: str
    place: Place
    pieces: tuple[Piece, ...] = ()
    table: int | None = None
    aligned: bool = False
    heading: int | None = None

    def has_figures(self) -> bool:
        """Tell whether the line holds a figure or a mark in place of one."""
        return any(piece.kind in {Kind.FIGURE, Kind.MARK} for piece in self.pieces)


def lines(document: Document) -> tuple[Line, ...]:
    """Flatten a document; page numbers are left out."""
    return tuple(_lines(document))


def _lines(document: Document) -> Iterator[Line]:
    for ordinal, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            if block.text.strip() and not is_furniture(block.text):
                yield paragraph(block.text, block.place, block.heading)
        else:
            for row in block.rows():
                yield from _row(row, block, ordinal)


def paragraph(text: str, place: Place, heading: int | None = None) -> Line:
    """Make a line of a paragraph; one short enough to be a row is also cut into pieces."""
    pieces: tuple[Piece, ...] = ()
    if len(text) <= _LONGEST_CELL and not _STOPS.search(text):
        cells = [part for part in _GAP.split(text) if part.strip()]
        pieces = tuple(
            piece for at, cell in enumerate(cells) for piece in _pieces(cell, place, at, at + 1)
        )
    return Line(text, place, pieces, heading=heading)


def _row(row: tuple[Cell, ...], table: Table, ordinal: int) -> Iterator[Line]:
    written = [cell for cell in row if cell.text.strip()]
    if len(written) == 1:
        text = written[0].text
        if is_furniture(text):
            return
        if len(text) > _LONGEST_CELL:
            for part in text.splitlines():
                if part.strip():
                    yield paragraph(part, written[0].place)
            return
    pieces = tuple(
        piece
        for cell in row
        for piece in _pieces(cell.text, cell.place, cell.column, cell.column + cell.column_span)
    )
    text = written[0].text if len(written) == 1 else ""
    yield Line(text, row[0].place, pieces, ordinal, table.aligned)


def _pieces(text: str, place: Place, column: int, end: int) -> tuple[Piece, ...]:
    """Cut a cell into its pieces: almost always one, but a label and values may share it."""
    stripped = text.strip()
    kind = _kind(stripped)
    if kind is not Kind.LABEL:
        return (Piece(kind, stripped, place, column, end),)
    parts = _parts(stripped)
    if len(parts) == 1:
        return (Piece(Kind.LABEL, stripped, place, column, end),)
    return tuple(Piece(kind, part, place, column, end, alone=False) for kind, part in parts)


def _parts(text: str) -> list[tuple[Kind, str]]:
    """Part labels and values that share a cell; one part where it is only a label.

    A number inside a label's words is a value only beside another or at the end.
    """
    if not _VALUE_INSIDE.search(text):
        return [(Kind.LABEL, text)]
    words = [(_kind(word), word) for word in _SPACES.split(text) if word]
    last = len(words) - 1
    parts: list[tuple[Kind, str]] = []
    for at, (kind, word) in enumerate(words):
        beside = (
            at == last
            or Kind.LABEL not in {words[at + 1][0], kind}
            or (at > 0 and words[at - 1][0] is not Kind.LABEL)
        )
        if kind is not Kind.LABEL and beside:
            parts.append((kind, word))
        elif parts and parts[-1][0] is Kind.LABEL:
            parts[-1] = (Kind.LABEL, f"{parts[-1][1]} {word}")
        else:
            parts.append((Kind.LABEL, word))
    return parts


def _kind(text: str) -> Kind:
    if not text:
        return Kind.BLANK
    if text.isdecimal():
        return Kind.FIGURE
    if len(text) <= _LONGEST_MARK and figures.is_mark(text):
        return Kind.MARK
    if len(text) > _LONGEST_FIGURE or not _DIGIT.search(text):
        return Kind.LABEL
    return Kind.FIGURE if figures.is_figure(text) else Kind.LABEL
