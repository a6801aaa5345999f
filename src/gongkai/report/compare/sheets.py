"""A comparison as a workbook: one sheet a table, differences as formulas."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from gongkai.report.compare.layout import LIKENESS, grouped, heads, share
from gongkai.report.writers.sheets.book import fits_number, open_book, write_figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.compare.comparison import Change, Comparison
    from gongkai.report.compare.rows import Row
    from gongkai.report.writers.sheets.book import Book

_NAMES = {"disclosure": "主动公开", "requests": "依申请公开", "disputes": "复议诉讼"}
_WIDTHS = (58, 16, 16, 14, 12, 36)
_STAMP = datetime(1980, 1, 1, tzinfo=UTC)  # fixed, so that the bytes are
_SWING = "#FBECEB"


def render(comparison: Comparison) -> bytes:
    """Give the workbook's bytes; the same comparison gives the same bytes."""
    with open_book(comparison.title, "", _STAMP) as book:
        for key, lines in grouped(comparison):
            sheet = _sheet(book, _NAMES[key], heads(comparison), _WIDTHS)
            for line, (change, row) in enumerate(lines, 1):
                _write(book, sheet, line, change, row)
        sheet = _sheet(book, "文字", ("部分", LIKENESS), (40, 20))
        body = book.look(border=1)
        for line, section in enumerate(comparison.sections, 1):
            sheet.write_string(line, 0, section.title, body)
            sheet.write_string(line, 1, share(section), body)
    return book.buffer.getvalue()


def _sheet(book: Book, name: str, columns: Sequence[str], widths: Sequence[int]) -> Any:
    sheet = book.sheet(name)
    head = book.look(border=1, bold=True, align="center", bg_color="#F4F0E7")
    for column, (text, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, text, head)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    return sheet


def _write(book: Book, sheet: Any, line: int, change: Change, row: Row) -> None:
    shade = {"bg_color": _SWING} if row.is_swing else {}
    look = book.look(border=1, **shade)
    share_of = book.look(border=1, num_format="+0.0%;-0.0%;0.0%", **shade)
    sheet.write_string(line, 0, row.label, look)
    write_figure(sheet, (line, 1), change.old, look)
    write_figure(sheet, (line, 2), change.new, look)
    is_counted = fits_number(change.old) and fits_number(change.new)
    old, new = f"B{line + 1}", f"C{line + 1}"
    formula = f"={new}-{old}" if is_counted else None
    write_figure(sheet, (line, 3), change.difference, look, formula=formula)
    if is_counted and change.percent is not None:
        ratio = float(change.percent) / 100
        sheet.write_formula(line, 4, f"=({new}-{old})/ABS({old})", share_of, ratio)
    else:
        sheet.write_string(line, 4, row.percent, look)
    sheet.write_string(line, 5, row.note, look)
