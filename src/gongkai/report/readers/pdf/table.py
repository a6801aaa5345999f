"""A table as a page gives it, before the tables of following pages are joined to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.document import Cell, Table

if TYPE_CHECKING:
    from gongkai.report.document import Place
    from gongkai.report.readers.pdf.geometry import Box


@dataclass(frozen=True, slots=True)
class PageCell:
    """A cell with its text."""

    text: str
    row: int
    column: int
    row_span: int
    column_span: int
    place: Place


@dataclass(frozen=True, slots=True)
class PageTable:
    """The part of a table that stands on one page, or several parts already joined.

    Attributes:
        xs: Positions of the column lines of the last part.
        cells: By row, then column.
        rows: How many rows it has.
        box: Bounds on the page (of the last part).
        ruled: Whether lines or only gaps make its columns.
        opens: False when its first row has no line above: a page break cut it.
        ends: False when its last row has no line below.
    """

    xs: tuple[float, ...]
    cells: tuple[PageCell, ...]
    rows: int
    box: Box
    ruled: bool
    opens: bool = True
    ends: bool = True

    def finished(self) -> Table:
        """Give the table of the neutral document."""
        return Table(
            tuple(
                Cell(cell.text, cell.row, cell.column, cell.place, cell.row_span, cell.column_span)
                for cell in self.cells
            )
        )
