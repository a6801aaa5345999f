"""Statistics of answering times as a page and as a workbook: one table, each count a link."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter
from django.urls import reverse
from django.utils.http import urlencode

from gongkai.casework.selectors import YES, By, Speed, speeds
from gongkai.law.applicants import ApplicantKind
from gongkai.law.outcomes import OUTCOMES
from gongkai.organs.selectors import units_of
from gongkai.workspace.forms.filters import CHANNELS
from gongkai.workspace.request_workbook import OPTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.organs.authority import Actor

HEADS = (
    "办结",
    "有期限可比",
    "按期",
    "逾期",
    "按期率",
    "工作日中位数",
    "最长工作日",
)
GROUPS: Mapping[By, str] = {
    "outcome": "办理结果",
    "unit_id": "承办单位",
    "channel": "提交方式",
    "applicant_kind": "申请人类别",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One group with its name and its lists; the first is of all."""

    label: str
    speed: Speed
    url: str
    late_url: str

    @property
    def share(self) -> str:
        """The share in time as people write it; a dash where nothing is rated."""
        share = self.speed.share_in_time
        return "—" if share is None else f"{share:.1%}"


def rows_of(actor: Actor, organ: Any, first: date, last: date, by: By) -> list[Row]:
    """Give the table of a span of days; empty when nothing was concluded in it."""
    names = _names(organ)[by]
    span = {"organ": organ.code, "concluded_from": first, "concluded_until": last}
    found = speeds(actor, organ, first, last, by)
    whole = [_row(speed, "全部", span) for speed in found[:1]]
    return [*whole, *(_group(speed, by, names, span) for speed in found[1:])]


def chart_of(rows: list[Row], by: By) -> dict[str, Any]:
    """Give the chart of the groups: in time and late."""
    groups = rows[1:]
    return {
        "title": f"按{GROUPS[by]}：按期和逾期办结",
        "label_name": GROUPS[by],
        "labels": [row.label for row in groups],
        "series": [
            {"name": "按期", "values": [row.speed.in_time for row in groups]},
            {"name": "逾期", "values": [row.speed.late for row in groups]},
        ],
        "unit": "件",
    }


def statistics_workbook(rows: list[Row], by: By) -> bytes:
    """Write the table as a workbook."""
    written = BytesIO()
    with xlsxwriter.Workbook(written, OPTIONS) as book:
        sheet = book.add_worksheet("办理统计")
        bold, percent = book.add_format({"bold": True}), book.add_format({"num_format": "0.0%"})
        sheet.set_column(0, 0, 28)
        sheet.write_row(0, 0, (GROUPS[by], *HEADS), bold)
        for place, row in enumerate(rows, start=1):
            found = row.speed
            sheet.write_string(place, 0, row.label)
            counts = (found.requests, found.rated, found.in_time, found.late)
            sheet.write_row(place, 1, counts)
            if found.share_in_time is not None:
                sheet.write_number(place, 5, found.share_in_time, percent)
            sheet.write_row(place, 6, (found.median_days, found.longest_days))
    return written.getvalue()


def _group(speed: Speed, by: By, names: Mapping[Any, str], span: Mapping[str, Any]) -> Row:
    if speed.key in {None, ""}:
        return _row(speed, "未分办", {**span, "is_unassigned": YES})
    return _row(speed, names.get(speed.key, "已停用"), {**span, by: speed.key})


def _row(speed: Speed, label: str, query: Mapping[str, Any]) -> Row:
    url = reverse("workspace:requests")
    late = urlencode({**query, "is_late": YES})
    return Row(label, speed, f"{url}?{urlencode(query)}", f"{url}?{late}")


def _names(organ: Any) -> Mapping[By, Mapping[Any, str]]:
    return {
        "outcome": {code.name: row.label for code, row in OUTCOMES.items()},
        "unit_id": {unit.pk: unit.name for unit in units_of(organ)},
        "channel": {way.value: label for way, label in CHANNELS},
        "applicant_kind": {kind.name: kind.value for kind in ApplicantKind},
    }
