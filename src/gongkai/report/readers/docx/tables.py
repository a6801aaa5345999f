"""Word tables: spans, merges down and across, rows put in or taken out by tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.document import TraceKind
from gongkai.report.readers import limits
from gongkai.report.readers.docx.names import TC, TR, child_number, child_value, w
from gongkai.report.readers.grid import GridCell, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from gongkai.report.document import Block
    from gongkai.report.readers.docx.story import Story

_WRAPPERS = {w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_DESCRIPTIONS = ("tblCaption", "tblDescription")
_GOES_ON = "continue"


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
            text = child_value(table.find(w("tblPr")), w(name))
            if text:
                kind, place = TraceKind.ALTERNATIVE_TEXT, self._story.here()
                self._story.trace(kind, f"w:{name}", text, place)
        number = 0
        for row in _members(table, TR):
            removed = row.find(f"{w('trPr')}/{w('del')}")
            if removed is None:
                self._row(row, number)
                number += 1
            else:
                text = "".join(part.text or "" for part in row.iter(w("t"), w("delText")))
                self._story.change(removed, text, self._story.here())
        return settle(self._cells)

    def _row(self, row: _Element, number: int) -> None:
        column = child_number(row.find(w("trPr")), w("gridBefore"), 0) or 0
        going_on: dict[int, GridCell] = {}
        left: GridCell | None = None
        for cell in _members(row, TC):
            properties = cell.find(w("tcPr"))
            span = child_number(properties, w("gridSpan"), 1) or 1
            span = min(span, limits.SPAN)
            if left and _merges(properties, "hMerge"):
                left.column_span += span
                self._read(cell)
            elif column in self._merges and _merges(properties, "vMerge"):
                left = going_on[column] = self._merges[column]
                left.row_span = number - left.row + 1
                self._read(cell)
            else:
                place = self._story.here()
                left = GridCell(self._read(cell), number, column, place, column_span=span)
                self._cells.append(left)
                if properties is not None and properties.find(w("vMerge")) is not None:
                    going_on[column] = left
            column += span
        self._merges = going_on


def _merges(properties: _Element | None, name: str) -> bool:
    """Tell whether a cell only goes on with the one above (vMerge) or left of it (hMerge)."""
    merge = None if properties is None else properties.find(w(name))
    return merge is not None and merge.get(w("val"), _GOES_ON) == _GOES_ON


def _members(parent: _Element, name: str) -> Iterator[_Element]:
    """Give rows of a table or cells of a row, also from inside controls and insertions."""
    for child in parent:
        if child.tag == name:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _members(child, name)
