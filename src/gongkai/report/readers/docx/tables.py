"""Word tables: spans, merges down and across, rows put in or taken out by tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.document import TraceKind
from gongkai.report.readers import limits
from gongkai.report.readers.docx.names import TC, TR, VALUE, child, child_number, child_value, w
from gongkai.report.readers.grid import GridCell, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from gongkai.report.document import Block
    from gongkai.report.readers.docx.story import Story

_WRAPPERS = {w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_DESCRIPTIONS = ("tblCaption", "tblDescription")
_GOES_ON = "continue"
_ROW, _CELL, _REMOVED, _BEFORE = w("trPr"), w("tcPr"), w("del"), w("gridBefore")
_SPAN, _DOWN, _ACROSS = w("gridSpan"), w("vMerge"), w("hMerge")


class TableReader:
    """One table while it is read."""

    def __init__(self, story: Story, read: Callable[[_Element], list[Block]]) -> None:
        self._story = story
        self._read = read
        self._cells: list[GridCell] = []
        self._merges: dict[int, GridCell] = {}

    def read(self, table: _Element) -> list[Block]:
        """Give the blocks that a ``w:tbl`` stands for."""
        for name in _DESCRIPTIONS:
            text = child_value(child(table, w("tblPr")), w(name))
            if text:
                kind, place = TraceKind.ALTERNATIVE_TEXT, self._story.here()
                self._story.trace(kind, f"w:{name}", text, place)
        number = 0
        for row in _members(table, TR):
            removed = child(child(row, _ROW), _REMOVED)
            if removed is None:
                self._row(row, number)
                number += 1
            else:
                text = "".join(part.text or "" for part in row.iter(w("t"), w("delText")))
                self._story.change(removed, text, self._story.here())
        return settle(self._cells)

    def _row(self, row: _Element, number: int) -> None:
        column = child_number(child(row, _ROW), _BEFORE, 0) or 0
        going_on: dict[int, GridCell] = {}
        left: GridCell | None = None
        for cell in _members(row, TC):
            properties = child(cell, _CELL)
            span = child_number(properties, _SPAN, 1) or 1
            span = min(span, limits.SPAN)
            if left and _merges(properties, _ACROSS):
                left.column_span += span
                self._read(cell)
            elif column in self._merges and _merges(properties, _DOWN):
                left = going_on[column] = self._merges[column]
                left.row_span = number - left.row + 1
                self._read(cell)
            else:
                place = self._story.here()
                left = GridCell(self._read(cell), number, column, place, column_span=span)
                self._cells.append(left)
                if child(properties, _DOWN) is not None:
                    going_on[column] = left
            column += span
        self._merges = going_on


def _merges(properties: _Element | None, name: str) -> bool:
    """Tell whether a cell only goes on with the one above it or left of it."""
    merge = child(properties, name)
    return merge is not None and merge.get(VALUE, _GOES_ON) == _GOES_ON


def _members(parent: _Element, name: str) -> Iterator[_Element]:
    """Give rows of a table or cells of a row, also from inside controls and insertions."""
    for element in parent:
        if element.tag == name:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _members(element, name)
