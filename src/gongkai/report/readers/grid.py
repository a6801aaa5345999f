"""From a marked-up grid to blocks: which tables hold data, and which only lay out a page.

Web pages, and some Word files, put whole reports inside tables: a row for the title, a cell for
the text with the real tables in it. `settle` keeps a table of data as it is, takes a page's
layout apart into the blocks inside it, and lets a small table that stands inside a data cell
become part of the table around it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from gongkai.report.document import Block, Cell, Paragraph, Place, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_PROSE = 600  # characters; the longest official label has 40, a local note in a table some 200
_LABEL = 80


@dataclass(slots=True)
class GridCell:
    """A cell while its table is being read; spans grow when a merge goes on.

    Attributes:
        blocks: What stands in it, inner tables already settled; no blank paragraphs.
        row: 0-based row in which it begins.
        column: 0-based column in which it begins.
        place: Where it begins in the file.
    """

    blocks: list[Block]
    row: int
    column: int
    place: Place
    row_span: int = 1
    column_span: int = 1

    @property
    def text(self) -> str:
        """Its paragraphs joined by a newline."""
        return "\n".join(block.text for block in self.blocks if isinstance(block, Paragraph))

    @property
    def holds_table(self) -> bool:
        """Whether a table of data stands in it."""
        return any(isinstance(block, Table) for block in self.blocks)

    @property
    def holds_only_table(self) -> bool:
        """Whether one table of data stands in it and nothing else."""
        return len(self.blocks) == 1 and self.holds_table

    @property
    def is_layout(self) -> bool:
        """Whether it holds more than a cell of data does."""
        size = 0
        for block in self.blocks:
            if isinstance(block, Table):
                return True
            size += len(block.text)
        return size > _PROSE


def settle(cells: Sequence[GridCell]) -> list[Block]:
    """Give the blocks that a table stands for, cells in reading order."""
    if not any(cell.is_layout for cell in cells):
        return [_table(cells)] if cells else []
    if _is_data(cells):
        return [_table(_expanded(cells))]
    return list(_unfolded(cells))


def _table(cells: Iterable[GridCell]) -> Table:
    return Table(
        tuple(
            Cell(c.text, c.row, c.column, c.place, c.row_span, c.column_span)
            for c in sorted(cells, key=lambda cell: (cell.row, cell.column))
        )
    )


def _is_data(cells: Sequence[GridCell]) -> bool:
    """Whether every inner table stands alone in its cell beside a label of its row."""
    labelled = {
        row
        for cell in cells
        if 0 < len(cell.text) <= _LABEL and not cell.holds_table
        for row in range(cell.row, cell.row + cell.row_span)
    }
    return all(cell.holds_only_table and cell.row in labelled for cell in cells if cell.is_layout)


def _unfolded(cells: Sequence[GridCell]) -> Iterator[Block]:
    """Take the rows that lay out apart; runs of the rows between them stay tables."""
    laid_out = {
        row
        for cell in cells
        if cell.is_layout
        for row in range(cell.row, cell.row + cell.row_span)
    }
    run: list[GridCell] = []
    for cell in cells:
        if cell.row in laid_out:
            yield from _run(run)
            run = []
            yield from cell.blocks
        else:
            run.append(cell)
    yield from _run(run)


def _run(cells: Sequence[GridCell]) -> Iterator[Block]:
    """Give a run of ordinary rows: lines of text when each row is one cell, else a table."""
    if len({cell.row for cell in cells}) == len(cells):
        for cell in cells:
            yield from cell.blocks
        return
    first = cells[0].row
    yield _table(replace(cell, row=cell.row - first) for cell in cells)


def _expanded(cells: Sequence[GridCell]) -> Iterator[GridCell]:
    """Let inner tables become rows and columns of the outer one, which is stretched for them."""
    rows = _starts(cells, lambda cell: (cell.row, cell.row_span), lambda c: c.row + c.row_span)
    columns = _starts(
        cells,
        lambda cell: (cell.column, cell.column_span),
        lambda cell: cell.column + cell.column_span,
    )
    for cell in cells:
        row, column = rows[cell.row], columns[cell.column]
        if cell.holds_table:
            yield from _moved(cell, row, column)
        else:
            yield replace(
                cell,
                row=row,
                column=column,
                row_span=rows[cell.row + cell.row_span] - row,
                column_span=columns[cell.column + cell.column_span] - column,
            )


def _starts(
    cells: Sequence[GridCell],
    extent: Callable[[GridCell], tuple[int, int]],
    end: Callable[[Cell], int],
) -> list[int]:
    """Give where each outer row (or column) begins once inner tables have their room."""
    sizes = [1] * max(sum(extent(cell)) for cell in cells)
    for cell in cells:
        start, span = extent(cell)
        for block in cell.blocks:
            if isinstance(block, Table):
                needed = max(end(inner) for inner in block.cells)
                room = sum(sizes[start : start + span])
                sizes[start + span - 1] += max(0, needed - room)
    return [0, *accumulate(sizes)]


def _moved(cell: GridCell, row: int, column: int) -> Iterator[GridCell]:
    for block in cell.blocks:
        if isinstance(block, Table):
            for inner in block.cells:
                words = [Paragraph(inner.text, inner.place)] if inner.text else []
                yield GridCell(
                    list(words),
                    row + inner.row,
                    column + inner.column,
                    inner.place,
                    inner.row_span,
                    inner.column_span,
                )
