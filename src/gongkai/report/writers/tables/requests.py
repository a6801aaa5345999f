"""Table 3: applications by kind of applicant; labels in three levels, heads in three rows.

Law: 国办公开办函〔2021〕30号; RPT-14, RPT-15 for the undivided （六）其他处理.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from gongkai.report.forms import APPLICANT_COLUMNS, FORMS
from gongkai.report.model import REQUEST_KEYS
from gongkai.report.writers.tables.grid import Box, Grid, Role, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.forms import RequestRow
    from gongkai.report.model import Report

_LABELS = 3  # columns of labels before the figures
_HEADS = 3
_WIDTHS = (9, 13, 26, 7, 7, 7, 7, 7, 7, 10)
_TOTAL = len(APPLICANT_COLUMNS) - 1
_RESULT_TOTAL = "concluded"  # （七）总计 stands under 三 without being an outcome


def lay_requests(report: Report) -> Grid | None:
    """Lay table 3 out; None when the report has none of its rows."""
    rows = [row for row in _all_rows(report) if row.key in report.requests]
    if not rows:
        return None
    boxes = [*_heads(report), *_sides(report, rows), *_figures(report, rows)]
    boxes.sort(key=lambda box: (box.row, box.column))
    name = "收到和处理政府信息公开申请情况"
    return Grid("requests", name, tuple(boxes), _HEADS, fitted(_WIDTHS, boxes))


def _all_rows(report: Report) -> Iterator[RequestRow]:
    """Give the rows of both layouts in official order, the own layout's wording first."""
    own = FORMS[report.form]
    wording = {row.key: row for form in (*FORMS.values(), own) for row in form.requests}
    return (wording[key] for key in REQUEST_KEYS)


def _heads(report: Report) -> Iterator[Box]:
    yield Box(0, 0, Role.HEAD, FORMS[report.form].identity, _HEADS, _LABELS)
    yield Box(0, _LABELS, Role.HEAD, "申请人情况", 1, len(APPLICANT_COLUMNS))
    yield Box(1, _LABELS, Role.HEAD, APPLICANT_COLUMNS[0].label, 2)
    yield Box(1, _LABELS + 1, Role.HEAD, "法人或其他组织", 1, _TOTAL - 1)
    yield Box(1, _LABELS + _TOTAL, Role.HEAD, APPLICANT_COLUMNS[_TOTAL].label, 2)
    for at, column in enumerate(APPLICANT_COLUMNS[1:_TOTAL], _LABELS + 1):
        yield Box(2, at, Role.HEAD, column.label)


def _sides(report: Report, rows: list[RequestRow]) -> Iterator[Box]:
    results = [at for at, row in enumerate(rows, _HEADS) if _is_result(row)]
    if results:
        label = FORMS[report.form].results
        yield Box(results[0], 0, Role.SIDE, label, len(results))
    lines = enumerate(rows, _HEADS)
    for group, members in groupby(lines, key=lambda line: line[1].group):
        inside = list(members)
        if group:
            yield Box(inside[0][0], 1, Role.SIDE, group, len(inside))
        for at, row in inside:
            first = 2 if group else int(_is_result(row))
            yield Box(at, first, Role.SIDE, row.label, 1, _LABELS - first)


def _is_result(row: RequestRow) -> bool:
    return row.outcome or row.key == _RESULT_TOTAL


def _figures(report: Report, rows: list[RequestRow]) -> Iterator[Box]:
    for at, row in enumerate(rows, _HEADS):
        for column, count in enumerate(report.requests[row.key]):
            path = f"requests.{row.key}[{column}]"
            yield Box(at, _LABELS + column, Role.FIGURE, path=path, figure=count)
