"""The workbook of a report: 说明 with the text, then the tables it has."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from gongkai.report.writers.outline import outline
from gongkai.report.writers.sheets.book import open_book, pieces
from gongkai.report.writers.sheets.table import add_table

if TYPE_CHECKING:
    from gongkai.report.model import Report
    from gongkai.report.writers.outline import Outline
    from gongkai.report.writers.sheets.book import Book

_TEXT_WIDTH = 80  # characters of the narrow kind
_LINE, _HIGHEST = 15, 409  # points


def render_xlsx(report: Report) -> bytes:
    """Give a report as a workbook; the same report gives the same bytes."""
    printed = outline(report)
    with open_book(printed.title, printed.organ, printed.stamp) as book:
        _add_text(book, printed)
        for grid in printed.grids:
            add_table(book, grid)
    return book.buffer.getvalue()


def _add_text(book: Book, printed: Outline) -> None:
    """Write title, headings and paragraphs one under another, each in its own row."""
    sheet = book.sheet("说明")
    sheet.set_column(0, 0, _TEXT_WIDTH)
    title = book.look(bold=True, font_size=16, align="center")
    heading = book.look(bold=True, font_size=12, font_name="黑体")
    body = book.look()
    lines: list[tuple[str, Any]] = [(printed.title, title)]
    lines += [(text, body) for text in printed.preface]
    for part in printed.parts:
        lines += [(part.heading, heading)] if part.heading else []
        lines += [(text, body) for text in part.paragraphs]
    rows = [(piece, look) for text, look in lines for piece in pieces(text)]
    for row, (text, look) in enumerate(rows):
        sheet.write_string(row, 0, text, look)
        length = sum(1 if char.isascii() else 2 for char in text)
        height = _LINE * math.ceil(length / _TEXT_WIDTH) + _LINE / 2
        sheet.set_row(row, min(height, _HIGHEST))
    sheet.freeze_panes(1, 0)
