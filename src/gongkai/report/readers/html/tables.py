"""HTML tables: cells laid on their grid by the spans they claim, as far as those can be true."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.document import Block, Paragraph, Place
from gongkai.report.readers import limits
from gongkai.report.readers.grid import GridCell, settle

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(slots=True)
class Frame:
    """Where blocks go: the page itself, or a cell.

    Attributes:
        blocks: What stands in it, in order.
        containers: Ranges of `blocks` that one element holds.
    """

    blocks: list[Block]
    containers: list[tuple[int, int]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def open(self) -> None:
        """Begin an element."""
        self._starts.append(len(self.blocks))

    def close(self, *, holds: bool) -> None:
        """End an element, which is a container or not."""
        start = self._starts.pop()
        if holds:
            self.containers.append((start, len(self.blocks)))


class TableBuilder:
    """One ``<table>`` while its rows and cells come by."""

    def __init__(self) -> None:
        self._cells: list[GridCell] = []
        self._frames: list[Frame] = []
        self._row = -1
        self._column = 0
        self._free_from: dict[int, int] = {}

    def start_row(self) -> None:
        """Take a ``<tr>``."""
        self._row += 1
        self._column = 0

    def start_cell(self, attributes: Mapping[str, str | None], place: Place) -> Frame:
        """Take a ``<td>`` or ``<th>``, and give the frame that its content goes into."""
        column = self._column
        while self._is_taken(column):
            column += 1
        width = max(1, _span(attributes.get("colspan")))
        if width > 1:
            width = next((n for n in range(1, width) if self._is_taken(column + n)), width)
        height = _span(attributes.get("rowspan")) or limits.SPAN  # 0 says: down to the end
        for taken in range(column, column + width):
            self._free_from[taken] = self._row + height
        self._column = column + width
        cell = GridCell([], self._row, column, place, height, width)
        self._cells.append(cell)
        self._frames.append(Frame(cell.blocks))
        return self._frames[-1]

    def settle_into(self, outer: Frame) -> None:
        """Put what the table stands for into the frame around it.

        Where it only laid out the page, its cells and the elements in them are containers there.
        """
        for cell in self._cells:
            cell.row_span = min(cell.row_span, self._row + 1 - cell.row)
            if cell.blocks and isinstance(cell.blocks[0], Paragraph):
                cell.place = cell.blocks[0].place
        blocks = settle(self._cells)
        starts = {id(block): at for at, block in enumerate(blocks, len(outer.blocks))}
        outer.blocks.extend(blocks)
        for frame in self._frames:
            start = starts.get(id(frame.blocks[0])) if frame.blocks else None
            if start is not None:
                ranges = (*frame.containers, (0, len(frame.blocks)))
                outer.containers.extend((start + first, start + end) for first, end in ranges)

    def _is_taken(self, column: int) -> bool:
        return self._free_from.get(column, 0) > self._row


def _span(text: str | None) -> int:
    """Give a span as written; what is no number is 1."""
    if text is None:
        return 1
    digits = text.strip()
    if not digits.isascii() or not digits.isdigit():
        return 1
    return min(int(digits[:9]), limits.SPAN)
