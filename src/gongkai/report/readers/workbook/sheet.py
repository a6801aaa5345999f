"""The cells of one sheet, with merged ranges as spans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.document import Cell, Place
from gongkai.report.readers import limits
from gongkai.report.readers.workbook.names import s

if TYPE_CHECKING:
    from lxml.etree import _Element

    from gongkai.report.readers.workbook.values import Values

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_RANGE = re.compile(f"{_REFERENCE.pattern}:{_REFERENCE.pattern}")
_COVERED_AT_MOST = 500_000


def cells_of(root: _Element, page: int, values: Values) -> list[Cell]:
    """Give the cells of a sheet in reading order, those hidden under a merge left out.

    Raises:
        UnreadableFile: more cells or merges than any report has.
    """
    spans, covered = _merges(root)
    cells: dict[tuple[int, int], Cell] = {}
    row = -1
    for item in root.findall(f"{s('sheetData')}/{s('row')}"):
        row = _number(item.get("r"), row + 2) - 1
        column = -1
        for one in item.findall(s("c")):
            found = _REFERENCE.fullmatch(one.get("r", ""))
            row, column = (int(found[2]) - 1, _column(found[1])) if found else (row, column + 1)
            if (row, column) not in covered:
                height, width = spans.get((row, column), (1, 1))
                place = Place(row + 1, page)
                text = values.of(one).strip()
                cells[row, column] = Cell(text, row, column, place, height, width)
        if len(cells) > limits.BLOCKS:
            raise limits.refuse_oversized("工作表")
    return [cells[key] for key in sorted(cells)]


def _merges(root: _Element) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Give the spans of merged cells by their first place, and the places under them."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for merge in root.findall(f"{s('mergeCells')}/{s('mergeCell')}"):
        found = _RANGE.fullmatch(merge.get("ref", ""))
        if not found:
            continue
        top, left = int(found[2]) - 1, _column(found[1])
        height = min(int(found[4]) - top, limits.SPAN)
        width = min(_column(found[3]) + 1 - left, limits.SPAN)
        if height < 1 or width < 1:
            continue
        spans[top, left] = height, width
        covered |= {(top + y, left + x) for y in range(height) for x in range(width)}
        if len(covered) > _COVERED_AT_MOST:
            raise limits.refuse_oversized("工作表")
    return spans, covered - spans.keys()


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _number(text: str | None, default: int) -> int:
    return int(text[:7]) if text and text.isascii() and text.isdigit() else default
