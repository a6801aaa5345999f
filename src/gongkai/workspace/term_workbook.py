"""The organ's wordlist as a workbook, as it is brought back."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter

from gongkai.publishing.services.terms import HEADS
from gongkai.workspace.request_workbook import OPTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable


def term_workbook(terms: Iterable[Any]) -> bytes:
    """Write the terms under their heads."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, OPTIONS) as book:
        sheet = book.add_worksheet("用语词库")
        head = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"quote_prefix": True})
        sheet.freeze_panes(1, 0)
        for column, label in enumerate(HEADS):
            sheet.set_column(column, column, 24)
            sheet.write_string(0, column, label, head)
        for row, one in enumerate(terms, start=1):
            for column, value in enumerate((one.get_kind_display(), one.term, one.instead)):
                sheet.write_string(row, column, value, text)
    return written.getvalue()
