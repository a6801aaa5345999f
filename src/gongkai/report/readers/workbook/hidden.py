"""Rows and columns that a sheet hides: nobody who looks at it sees their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.readers.markup import number
from gongkai.report.readers.workbook.names import s

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml.etree import _Element

    from gongkai.report.document import Cell

_ON = {"1", "true"}


def parted(root: _Element, cells: Iterable[Cell]) -> tuple[list[Cell], list[Cell]]:
    """Give the cells that a person sees, and those all of whose rows or columns are hidden."""
    is_hidden = _judge(root)
    shown: list[Cell] = []
    hidden: list[Cell] = []
    for cell in cells:
        (hidden if is_hidden(cell) else shown).append(cell)
    return shown, hidden


def _judge(root: _Element) -> Callable[[Cell], bool]:
    columns = [
        range(number(item.get("min")) - 1, number(item.get("max")))
        for item in root.findall(f"{s('cols')}/{s('col')}")
        if item.get("hidden") in _ON
    ]
    rows: set[int] = set()
    at = 0
    for item in root.findall(f"{s('sheetData')}/{s('row')}"):
        at = number(item.get("r")) or at + 1
        if item.get("hidden") in _ON:
            rows.add(at - 1)

    def is_hidden(cell: Cell) -> bool:
        down = range(cell.row, cell.row + cell.row_span)
        across = range(cell.column, cell.column + cell.column_span)
        return all(row in rows for row in down) or all(
            any(column in hidden for hidden in columns) for column in across
        )

    return is_hidden
