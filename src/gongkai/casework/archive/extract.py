"""What the journal and the search records say of a case, for its archive set."""

from __future__ import annotations

import csv
import io
from importlib.resources import files
from typing import TYPE_CHECKING

from django.utils import timezone

from gongkai.casework.models import SearchRecord
from gongkai.casework.selectors.history import timeline
from gongkai.report.writers.pdf.typesetting import NoGlyph, typeset
from gongkai.text.cells import harmless

if TYPE_CHECKING:
    from gongkai.casework.models import Request

_HEAD = ("时间", "身份", "事项", "理由", "前一条摘要", "摘要")
_SHOWN = 16
"""Signs of a digest on paper; the whole stands in the table."""


def journal_csv(request: Request) -> bytes:
    """Give everything done to a request as a table, each entry with its digest and the one before.

    Law: DOC-17.
    """
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(_HEAD)
    for entry in timeline(request):
        at = timezone.localtime(entry.at).isoformat(timespec="seconds")
        said = (at, entry.role_label, entry.label, entry.reason)
        table.writerow([*map(harmless, said), entry.previous_digest, entry.digest])
    return written.getvalue().encode("utf-8-sig")


def journal_pdf(request: Request) -> bytes:
    """Give the same to be read on paper; b"" where no font can show it, for the table has it."""
    page = (files("gongkai.casework.archive") / "extract.typ").read_bytes()
    rows = [
        [
            timezone.localtime(entry.at).strftime("%Y-%m-%d %H:%M"),
            entry.role_label,
            entry.label,
            entry.digest[:_SHOWN],
        ]
        for entry in timeline(request)
    ]
    data = {
        "title": f"{request.number}办理日志",
        "head": ["时间", "身份", "事项", "摘要"],
        "rows": rows,
    }
    try:
        return typeset(page, data, standards=("a-2b",))
    except NoGlyph:
        return b""


def searches_text(request: Request) -> bytes:
    """Give the search records of a request as text; b"" where nothing was searched."""
    told = [
        f"检索日期：{one.searched_on}\n检索人：{one.searched_by}\n检索范围：{one.places}\n"
        f"检索用词：{one.words}\n检索结果：{one.found}\n"
        for one in SearchRecord.objects.filter(request=request).order_by("pk")
    ]
    return "\n".join(told).encode()
