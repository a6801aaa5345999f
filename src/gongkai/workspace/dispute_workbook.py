"""The filtered register of disputes as a workbook, row by row, so that it needs little memory."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter

from gongkai.casework.selectors import disputes_page
from gongkai.workspace.request_rows import outcome_label
from gongkai.workspace.request_workbook import OPTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.casework.selectors import DisputeFilters
    from gongkai.organs.authority import Actor

_AT_A_TIME = 500
_HEADS = (
    ("案号", 24),
    ("类别", 16),
    ("复议机关或者法院", 26),
    ("所涉申请", 22),
    ("所涉公开信息的索引号", 24),
    ("所涉公开行为", 36),
    ("所涉答复类型", 24),
    ("程序", 12),
    ("状态", 18),
    ("提起", 12),
    ("受理", 12),
    ("裁决", 12),
    ("收到裁决", 12),
    ("审结", 12),
    ("裁决结果", 20),
    ("年度报告结果", 14),
    ("纠正原因", 24),
    ("期限事项", 28),
    ("期限", 12),
    ("重新答复期限", 14),
)


def dispute_workbook(actor: Actor, filters: DisputeFilters, today: date) -> bytes:
    """Write every dispute of the filter that the actor may see."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, OPTIONS) as book:
        sheet = book.add_worksheet("复议诉讼台账")
        head = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"quote_prefix": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.freeze_panes(1, 1)
        for column, (label, width) in enumerate(_HEADS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, label, head)
        for row, values in enumerate(_rows(actor, filters, today), start=1):
            for column, value in enumerate(values):
                if hasattr(value, "isoformat"):
                    sheet.write_datetime(row, column, value, day)
                elif value:
                    sheet.write_string(row, column, str(value), text)
    return written.getvalue()


def _rows(actor: Actor, filters: DisputeFilters, today: date) -> Iterator[tuple[Any, ...]]:
    after = ""
    while True:
        found = disputes_page(actor, filters, after=after, limit=_AT_A_TIME, today=today)
        for one in found.rows:
            yield (
                one.reference,
                one.get_kind_display(),
                one.authority,
                one.request.number if one.request else "",
                one.item_number,
                one.matter,
                outcome_label(one.disputed_outcome),
                one.get_track_display(),
                one.get_state_display(),
                one.filed_on,
                one.accepted_on,
                one.decided_on,
                one.served_on,
                one.concluded_on,
                one.get_result_code_display(),
                one.get_result_display() or "尚未审结",
                one.get_ground_display(),
                one.get_due_kind_display(),
                one.due_on,
                one.reanswer_due_on,
            )
        if not found.next:
            return
        after = found.next
