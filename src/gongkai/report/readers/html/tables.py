"""HTML tables: cells laid on their grid by the spans they claim, as far as those can be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.readers import limits
from gongkai.report.readers.grid import GridCell, settle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.report.document import Block, Place

_TO_THE_END = 0


class TableBuilder:
    """One ``<table>`` while its rows and cells come by."""

    def __init__(self) -> None:
        self._cells: list[GridCell] = []
        self._row = -1
        self._column = 0
        self._free_from: dict[int, int] = {}

    def start_row(self) -> None:
        """Take a ``<tr>``."""
        self._row += 1
        self._column = 0

    def start_cell(self, attributes: Mapping[str, str | None], place: Place) -> GridCell:
        """Take a ``<td>`` or ``<th>``, and give the cell that its content goes into."""
        column = self._column
        while self._is_taken(column):
            column += 1
        width = max(1, min(_span(attributes.get("colspan")), limits.SPAN))
        width = next((n for n in range(1, width) if self._is_taken(column + n)), width)
        height = _span(attributes.get("rowspan"))
        height = limits.SPAN if height == _TO_THE_END else min(height, limits.SPAN)
        for taken in range(column, column + width):
            self._free_from[taken] = self._row + height
        self._column = column + width
        cell = GridCell([], self._row, column, place, height, width)
        self._cells.append(cell)
        return cell

    def blocks(self) -> list[Block]:
        """Give what the table stands for; no cell reaches below the last row."""
        for cell in self._cells:
            cell.row_span = min(cell.row_span, self._row + 1 - cell.row)
        return settle(self._cells)

    def _is_taken(self, column: int) -> bool:
        return self._free_from.get(column, 0) > self._row


def _span(text: str | None) -> int:
    """Give a span as written; what is no number is 1."""
    digits = (text or "").strip()
    if not digits.isascii() or not digits.isdigit():
        return 1
    return min(int(digits[:9]), limits.SPAN)
