"""A published annual report as a page: its official tables, and charts drawn from them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString, mark_safe

from gongkai.report.forms import APPLICANT_COLUMNS, FORMS
from gongkai.report.model import report_from_json
from gongkai.report.writers.outline import outline
from gongkai.report.writers.web import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.report.model import Count, Report

_PEOPLE = len(APPLICANT_COLUMNS) - 1
_ORNAMENT = re.compile(r"^（[一二三四五六七]）|（.*）$")


@dataclass(frozen=True, slots=True)
class Section:
    """A section as it is shown; `table` is finished HTML whose every text was escaped."""

    heading: str
    paragraphs: tuple[str, ...]
    table: SafeString | None


def sections_of(report: Report) -> list[Section]:
    """Lay a report out as the official layout has it (RPT-5)."""
    return [
        Section(part.heading, part.paragraphs, _table(part.grid) if part.grid else None)
        for part in outline(report).parts
    ]


def charts_of(report: Report) -> dict[str, Any]:
    """Give the data of the charts about one year: results, and who applied."""
    return {"results": _results(report), "applicants": _applicants(report)}


def trend_of(editions: Iterable[Any]) -> dict[str, Any]:
    """Give the data of the chart over all published years, oldest first."""
    reports = [report_from_json(edition.data) for edition in editions][::-1]
    return {
        "title": "历年收到和办结的申请",
        "unit": "件",
        "label_name": "年度",
        "labels": [f"{report.year}年" for report in reports],
        "series": [
            {"name": name, "values": [_total(report, key) for report in reports]}
            for key, name in (("received", "新收"), ("concluded", "办结"))
        ],
    }


def _table(grid: Any) -> SafeString:
    # The writer escapes every label and figure; what people typed stands in no table.
    return mark_safe("\n".join(table(grid, "")))  # noqa: S308


def _results(report: Report) -> dict[str, Any]:
    """Add the rows of table 3's results up by their groups (MAP-1)."""
    sums: dict[str, Count] = {}
    for row in FORMS[report.form].requests:
        count = _total(report, row.key) if row.outcome else None
        if row.outcome and row.key in report.requests:
            name = _ORNAMENT.sub("", row.group or row.label)
            sums[name] = count if sums.get(name) is None else (sums[name] or 0) + (count or 0)
    return {
        "title": "办理结果",
        "unit": "件",
        "label_name": "结果",
        "labels": list(sums),
        "series": [{"name": "件数", "values": list(sums.values())}],
    }


def _applicants(report: Report) -> dict[str, Any]:
    counts = report.requests.get("received", ())[:_PEOPLE]
    return {
        "title": "新收申请的申请人",
        "unit": "件",
        "label_name": "申请人",
        "labels": [column.label for column in APPLICANT_COLUMNS[: len(counts)]],
        "series": [{"name": "件数", "values": list(counts)}],
    }


def _total(report: Report, key: str) -> Count:
    row = report.requests.get(key)
    return row[-1] if row else None
