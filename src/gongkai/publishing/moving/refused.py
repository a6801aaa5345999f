"""What was not taken in, as a workbook for whoever mends it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter

from gongkai.text.cells import TEXT_ONLY

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADS = (("位置", 40), ("标题", 40), ("未导入的原因", 60))
_OPTIONS = {"in_memory": True, **TEXT_ONLY}


def refused_workbook(rows: Iterable[tuple[str, str, str]]) -> bytes:
    """Write place, title and reason of each."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, _OPTIONS) as book:
        sheet = book.add_worksheet("未导入")
        head = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"quote_prefix": True, "text_wrap": True})
        sheet.freeze_panes(1, 0)
        for column, (label, width) in enumerate(_HEADS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, label, head)
        for row, values in enumerate(rows, start=1):
            for column, value in enumerate(values):
                sheet.write_string(row, column, value, text)
    return written.getvalue()
