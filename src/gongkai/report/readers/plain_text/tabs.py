"""Tables set with tabs: cells of a row parted by tabs, or one cell a line after a leading tab."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.document import Cell, Place, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.readers.plain_text.source import SourceLine

_OUTER_NUMERAL = re.compile(r"\s*[一二三四五六七八九十]\s*[、.．]|\s*\d\s*[、.．]")
_LONGEST_REST = 30
_LONGEST_REST_AFTER_BLANK = 8
_LOOK_AHEAD = 4


def is_cell_line(line: SourceLine) -> bool:
    """Tell whether a line is one cell: a tab, then text without tabs."""
    return line.text.startswith("\t") and "\t" not in line.text[1:]


def tabbed_table(rows: Sequence[SourceLine]) -> Table:
    """Make a table of lines whose cells are parted by tabs; tab stops give the columns."""
    cells = [
        Cell(text.strip(), at, column, Place(line.number))
        for at, line in enumerate(rows)
        for column, text in enumerate(line.text.split("\t"))
    ]
    return Table(tuple(cells))


def cell_lines(lines: Sequence[SourceLine], start: int) -> tuple[Table, int]:
    """Take a table of one cell a line; blank lines part its rows.

    A line without a tab goes on with the cell above it when the table goes on below.

    Returns:
        The table and the index of the first line after it.
    """
    cells: list[Cell] = []
    row = column = 0
    at, end, blank = start, start, False
    while at < len(lines):
        line = lines[at]
        if line.is_blank:
            blank = True
        elif line.text.startswith("\t"):
            if blank and cells:
                row, column = row + 1, 0
            cells.append(Cell(line.text.strip(), row, column, Place(line.number)))
            column, blank, end = column + 1, False, at + 1
        elif cells and _goes_on(lines, at, cells[-1].text, after_blank=blank):
            cells[-1] = _longer(cells[-1], line.text.strip())
            blank, end = False, at + 1
        else:
            break
        at += 1
    return Table(tuple(cells), aligned=False), end


def _goes_on(lines: Sequence[SourceLine], at: int, cell: str, *, after_blank: bool) -> bool:
    text = lines[at].text.strip()
    if _OUTER_NUMERAL.match(text) or not cell or cell[-1].isdecimal() or text.isdecimal():
        return False
    if after_blank:
        following = lines[at + 1 : at + 2]
        return len(text) <= _LONGEST_REST_AFTER_BLANK and any(
            line.text.startswith("\t") for line in following
        )
    following = lines[at + 1 : at + 1 + _LOOK_AHEAD]
    return len(text) <= _LONGEST_REST and any(line.text.startswith("\t") for line in following)


def _longer(cell: Cell, rest: str) -> Cell:
    return Cell(f"{cell.text}\n{rest}", cell.row, cell.column, cell.place)
