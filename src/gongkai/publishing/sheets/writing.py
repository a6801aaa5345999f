"""Workbooks for whoever brings records: an empty one to fill in, and what was not taken in."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter

from gongkai.law.listings import FieldKind, typed_value
from gongkai.text.cells import TEXT_ONLY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from gongkai.law.listings import Listing

_OPTIONS = {"in_memory": True, **TEXT_ONLY}
_WIDE, _NARROW, _LONGEST_CHOICES, _LAST_LINE = 40, 18, 255, 300
_REASON = "未通过原因"
_KINDS = {
    FieldKind.DATE: "日期，如2026-03-05。",
    FieldKind.NUMBER: "只填数字，不写单位。",
    FieldKind.PHONE: "办公电话，多个以顿号分开。",
    FieldKind.URL: "完整的网址。",
    FieldKind.TABLE: "在一格内分行填写，各项以竖线分开。",
}


def blank_sheet(listing: Listing) -> bytes:
    """Give a workbook with the heads of a kind of record, and how to fill them in.

    Law: PUB-21.
    """
    written = BytesIO()
    with xlsxwriter.Workbook(written, _OPTIONS) as book:
        sheet = _headed(book, listing, ())
        for at, field in enumerate(listing.fields):
            offered = list(field.choices)
            if offered and not field.several and len(",".join(offered)) < _LONGEST_CHOICES:
                sheet.data_validation(
                    1, at, _LAST_LINE, at, {"validate": "list", "source": offered}
                )
        _explained(book, listing)
    return written.getvalue()


def refused_sheet(
    listing: Listing, rows: Iterable[tuple[Mapping[str, Any], Sequence[str]]]
) -> bytes:
    """Give the records that were not taken in, each with the reasons, ready to be mended."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, _OPTIONS) as book:
        sheet = _headed(book, listing, (_REASON,))
        text = book.add_format({"quote_prefix": True, "text_wrap": True})
        for number, (data, reasons) in enumerate(rows, start=1):
            for at, field in enumerate(listing.fields):
                sheet.write_string(number, at, typed_value(field, data.get(field.key, "")), text)
            sheet.write_string(number, len(listing.fields), "\n".join(reasons), text)
    return written.getvalue()


def _headed(book: Any, listing: Listing, more: Sequence[str]) -> Any:
    sheet = book.add_worksheet("记录")
    head = book.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 0)
    labels = [field.label for field in listing.fields] + list(more)
    for at, label in enumerate(labels):
        sheet.write_string(0, at, label, head)
    for at, field in enumerate(listing.fields):
        is_wide = field.kind in {FieldKind.LONG, FieldKind.TABLE}
        sheet.set_column(at, at, _WIDE if is_wide else _NARROW)
    return sheet


def _explained(book: Any, listing: Listing) -> None:
    sheet = book.add_worksheet("填写说明")
    sheet.set_column(0, 0, _NARROW)
    sheet.set_column(1, 1, 8)
    sheet.set_column(2, 2, 2 * _WIDE)
    for at, field in enumerate(listing.fields):
        chosen = f"从“{'”“'.join(field.choices)}”中选择。" if field.choices else ""
        heads = f"各项是：{'、'.join(field.columns)}。" if field.columns else ""
        told = f"{field.help}{chosen}{_KINDS.get(field.kind, '')}{heads}"
        sheet.write_string(at, 0, field.label)
        sheet.write_string(at, 1, "必填" if field.required else "选填")
        sheet.write_string(at, 2, told)
