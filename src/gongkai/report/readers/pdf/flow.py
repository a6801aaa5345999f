"""The order of reading: lines and tables of all pages in one flow, and the blocks they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.alignment import aligned_table
from gongkai.report.readers.pdf.columns import in_reading_order
from gongkai.report.readers.pdf.margins import Margins, margins_of
from gongkai.report.readers.pdf.paragraphs import Placed, paragraphs_of
from gongkai.report.readers.pdf.stitching import continues, stitched
from gongkai.report.readers.pdf.table import PageTable
from gongkai.report.readers.pdf.unruled import find_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.document import Block
    from gongkai.report.readers.pdf.geometry import Box
    from gongkai.report.readers.pdf.lines import Line
    from gongkai.report.readers.pdf.sheet import Sheet

Item = Placed | PageTable


def margins_by_width(sheets: Sequence[Sheet], furniture: Sequence[set[int]]) -> dict[int, Margins]:
    """Give the margins of the text for each width of page, by the width in whole points.

    Args:
        sheets: All pages.
        furniture: For each page the indices of its lines that are no text.
    """
    lines: dict[int, list[Line]] = {}
    tables: dict[int, list[Box]] = {}
    for sheet, dropped in zip(sheets, furniture, strict=True):
        lines.setdefault(sheet.width, []).extend(_kept(sheet, dropped))
        tables.setdefault(sheet.width, []).extend(table.box for table in sheet.tables)
    return {
        width: margins_of(lines[width], tables[width])
        for width in lines
        if lines[width] or tables[width]
    }


def _kept(sheet: Sheet, dropped: set[int]) -> list[Line]:
    return [line for index, line in enumerate(sheet.lines) if index not in dropped]


def flow_of(sheet: Sheet, dropped: set[int], margins: Margins) -> list[Item]:
    """Give the lines and tables of a page in reading order.

    Args:
        sheet: The page.
        dropped: Indices of its lines that are page numbers or running heads.
        margins: Where lines of such a page begin and end.
    """
    lines = _kept(sheet, dropped)
    items: list[Item] = []
    start = 0
    for table in sheet.tables:
        stop = start
        while stop < len(lines) and lines[stop].baseline < table.box.bottom:
            stop += 1
        items += _between(sheet, lines[start:stop], margins)
        items.append(table)
        start = stop
    return [*items, *_between(sheet, lines[start:], margins)]


def blocks_of(flow: Sequence[Item]) -> Iterator[Block]:
    """Join paragraphs and tables over line ends and page breaks."""
    lines: list[Placed] = []
    table: PageTable | None = None
    for item in flow:
        if isinstance(item, Placed):
            if table is not None:
                yield table.finished()
                table = None
            lines.append(item)
            continue
        yield from paragraphs_of(lines)
        lines = []
        if table is not None and _parted_by_page(table, item) and continues(table, item):
            table = stitched(table, item)
        else:
            if table is not None:
                yield table.finished()
            table = item
    yield from paragraphs_of(lines)
    if table is not None:
        yield table.finished()


def _parted_by_page(above: PageTable, below: PageTable) -> bool:
    return above.cells[-1].place.page != below.cells[0].place.page


def _between(sheet: Sheet, lines: Sequence[Line], margins: Margins) -> Iterator[Item]:
    """Give the lines between two ruled tables: unruled tables found, columns in order."""
    start = 0
    for found in find_tables(lines):
        yield from _text(sheet, lines[start : found.start], margins)
        yield aligned_table(lines, found, sheet.rules, sheet.numbering)
        start = found.stop
    yield from _text(sheet, lines[start:], margins)


def _text(sheet: Sheet, lines: Sequence[Line], margins: Margins) -> Iterator[Placed]:
    ordered = in_reading_order(lines)
    own = {0: margins} | {
        column: margins_of([line for at, line in ordered if at == column])
        for column in {at for at, _ in ordered if at}
    }
    for column, line in ordered:
        place = sheet.numbering.place(min(run.middle for run in line.runs))
        yield Placed(line, place, own[column], column)
