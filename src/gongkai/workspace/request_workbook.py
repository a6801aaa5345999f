"""The filtered list of requests as a workbook, row by row, so that it needs little memory."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter

from gongkai.casework.selectors import requests_page
from gongkai.text.cells import TEXT_ONLY
from gongkai.workspace.request_rows import lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.casework.selectors import Filters
    from gongkai.organs.authority import Actor
    from gongkai.workspace.forms.filters import Sort

_AT_A_TIME = 500
_HEADS = (
    ("登记编号", 22),
    ("所需信息的名称", 46),
    ("申请人", 14),
    ("申请人类别", 14),
    ("承办单位", 16),
    ("承办人", 12),
    ("状态", 16),
    ("收到日期", 12),
    ("答复期限", 12),
    ("办理结果", 20),
    ("办结日期", 12),
)
# A text that begins so would be a formula in a program that guesses (OWASP, CSV injection); the
# cells are written as text and marked as quoted, and the sign stays what the applicant wrote.
OPTIONS = {"constant_memory": True, "in_memory": True, **TEXT_ONLY}


def workbook(actor: Actor, filters: Filters, sort: Sort, today: date) -> bytes:
    """Write every request of the filter that the actor may see; applicants stay masked."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, OPTIONS) as book:
        sheet = book.add_worksheet("申请台账")
        head = book.add_format({"bold": True, "bottom": 1})
        text, day = (
            book.add_format({"quote_prefix": True}),
            book.add_format({"num_format": "yyyy-mm-dd"}),
        )
        sheet.freeze_panes(1, 1)
        for column, (label, width) in enumerate(_HEADS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, label, head)
        for row, values in enumerate(_rows(actor, filters, sort, today), start=1):
            for column, value in enumerate(values):
                if hasattr(value, "isoformat"):
                    sheet.write_datetime(row, column, value, day)
                elif value:
                    sheet.write_string(row, column, str(value), text)
    return written.getvalue()


def _rows(actor: Actor, filters: Filters, sort: Sort, today: date) -> Iterator[tuple[Any, ...]]:
    after = ""
    while True:
        found = requests_page(
            actor, filters, sort=sort, after=after, limit=_AT_A_TIME, today=today
        )
        for line in lines(found.rows):
            row = line.request
            yield (
                row.number,
                row.title,
                line.applicant,
                line.kind,
                row.unit.name if row.unit else "",
                row.handler.name if row.handler else "",
                row.get_state_display(),
                row.received_on,
                f"{row.due_on}（暂定）" if row.is_provisional and row.due_on else row.due_on,
                line.outcome,
                row.concluded_on,
            )
        if not found.next:
            return
        after = found.next
