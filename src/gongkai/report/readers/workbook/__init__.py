"""Read .xlsx: every sheet as a table, numbers as the exact text a person sees.

The sheets are read straight from their parts: a value stays the digits it was typed with, text
cells share one string however often they repeat it, and a cell claimed at the far end of a sheet
costs no grid.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.document import Block, Cell, Document, Paragraph, Table, Trace, TraceKind
from gongkai.report.readers.metadata import metadata
from gongkai.report.readers.office import OfficeFile
from gongkai.report.readers.workbook.hidden import parted
from gongkai.report.readers.workbook.names import RELATION_ID, s
from gongkai.report.readers.workbook.sheet import cells_of
from gongkai.report.readers.workbook.values import Values

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_USUAL_MAIN = "xl/workbook.xml"
_NUMBERED = re.compile(r"\s*[一二三四五六七八九十]\s*[、．.]")


def read_document(data: bytes) -> Document:
    """Read a workbook; the text of hidden sheets, rows and columns becomes a trace.

    Raises:
        UnreadableFile: damaged, locked, hostile, or larger than any report.
    """
    file = OfficeFile(data, _USUAL_MAIN)
    values = Values(file.related("sharedStrings"), file.related("styles"))
    targets = {relation.id: relation.target for relation in file.relations}
    blocks: list[Block] = []
    traces: list[Trace] = []
    sheets = file.root.findall(f"{s('sheets')}/{s('sheet')}")
    for page, sheet in enumerate(sheets, 1):
        root = file.part(targets.get(sheet.get(RELATION_ID, ""), ""))
        cells = [] if root is None else cells_of(root, page, values)
        hidden = cells
        if root is not None and sheet.get("state", "visible") == "visible":
            shown, hidden = parted(root, cells)
            blocks.extend(_blocks(shown))
        text = "\n".join(cell.text for cell in hidden if cell.text)
        if text:
            name, place = sheet.get("name", ""), hidden[0].place
            traces.append(Trace(TraceKind.HIDDEN_TEXT, name, text, place))
    return Document(tuple(blocks), (*traces, *metadata(file)), page_count=len(sheets))


def _blocks(cells: Sequence[Cell]) -> Iterator[Block]:
    """Give a sheet's table; lines of one cell above and below it are text, not table."""
    rows = [row for row in Table(tuple(cells)).rows() if any(cell.text for cell in row)]
    wide = _wide(rows)
    first, end = (wide[0], wide[-1] + 1) if wide else (len(rows), len(rows))
    if wide and first and _belongs(rows[first - 1], rows[first][0].row):
        first -= 1
    if wide and end < len(rows) and _belongs(rows[end], rows[end - 1][0].row + 1):
        end += 1
    yield from _lines(rows[:first])
    if wide:
        yield Table(tuple(cell for row in rows[first:end] for cell in row))
    yield from _lines(rows[end:])


def _wide(rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Give the rows of more than one cell; a cell merged down counts in each row it covers."""
    found, below = [], 0  # the row above which merged cells end
    for index, row in enumerate(rows):
        if sum(bool(cell.text) for cell in row) > 1 or row[0].row < below:
            found.append(index)
            below = max(below, *(cell.row + cell.row_span for cell in row))
    return found


def _belongs(line: Sequence[Cell], touching: int) -> bool:
    """Tell whether a line of one text is a row of the table it touches, and no heading.

    Such a row is merged across the table, or has blank cells of its own.
    """
    text = next(cell for cell in line if cell.text)
    touches = touching in {text.row, text.row + text.row_span}
    return touches and (text.column_span > 1 or len(line) > 1) and not _NUMBERED.match(text.text)


def _lines(rows: Sequence[Sequence[Cell]]) -> Iterator[Paragraph]:
    for row in rows:
        for cell in row:
            yield from (Paragraph(line, cell.place) for line in cell.text.splitlines() if line)
