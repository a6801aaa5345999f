"""The three tables of a report as accessible HTML, faulty cells marked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from gongkai.report.forms import APPLICANT_COLUMNS, DISPUTE_COLUMNS, DISPUTE_GROUPS, FORMS
from gongkai.report.renderings.excerpts import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from gongkai.report.model import Figure, Report, Row

    CellOf = Callable[[str, str], str]
    """Takes a cell's path and its words, gives its HTML."""

_REQUESTS = {row.key: row.label for form in FORMS.values() for row in form.requests}
_DISCLOSURE = {
    (row.key, column.key): (row.label, column.label)
    for form in FORMS.values()
    for block in form.disclosure
    for row in block.rows
    for column in block.columns
}
_CAPTIONS = {
    "disclosure": "主动公开政府信息情况",
    "requests": "收到和处理政府信息公开申请情况",
    "disputes": "政府信息公开行政复议、行政诉讼情况",
}
_NUMBERS = {2: "disclosure", 3: "requests", 4: "disputes"}


def table(report: Report, number: int, cell: CellOf) -> str:
    """Give the table of section 二, 三 or 四, "" for other sections and for a missing table."""
    name = _NUMBERS.get(number)
    if name is None or not getattr(report, name):
        return ""
    shown = {"disclosure": _disclosure, "requests": _requests, "disputes": _disputes}[name]
    return _region(shown(report, cell), f"{_CAPTIONS[name]}，{safe(report.file)}")


def _disclosure(report: Report, cell: CellOf) -> str:
    rows = [
        _row(
            " ".join(_DISCLOSURE.get((row, column), (row, column))),
            [cell(f"disclosure.{row}.{column}", _written(figure))],
        )
        for row, cells in report.disclosure.items()
        for column, figure in cells.items()
    ]
    return _table(_CAPTIONS["disclosure"], ["信息内容", "数量"], rows)


def _requests(report: Report, cell: CellOf) -> str:
    labelled = ((row, _REQUESTS[row], counts) for row, counts in report.requests.items())
    heads = ["办理情况", *(column.label for column in APPLICANT_COLUMNS)]
    return _table(_CAPTIONS["requests"], heads, _counts("requests", labelled, cell))


def _disputes(report: Report, cell: CellOf) -> str:
    labelled = (
        (group.key, group.label, report.disputes[group.key])
        for group in DISPUTE_GROUPS
        if group.key in report.disputes
    )
    heads = ["案件", *(column.label for column in DISPUTE_COLUMNS)]
    return _table(_CAPTIONS["disputes"], heads, _counts("disputes", labelled, cell))


def _counts(name: str, rows: Iterable[tuple[str, str, Row]], cell: CellOf) -> list[str]:
    return [
        _row(
            label,
            [cell(f"{name}.{row}[{at}]", _written(count)) for at, count in enumerate(counts)],
        )
        for row, label, counts in rows
    ]


def _row(label: str, cells: Sequence[str]) -> str:
    data = "".join(f"<td>{shown}</td>" for shown in cells)
    return f'<tr><th scope="row">{escape(label)}</th>{data}</tr>'


def _table(caption: str, heads: Sequence[str], rows: Sequence[str]) -> str:
    head = "".join(f'<th scope="col">{escape(label)}</th>' for label in heads)
    return (
        f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _region(shown: str, name: str) -> str:
    """Let a wide table scroll in a region whose name is its own among several reports."""
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(name)}">{shown}</div>'
    )


def _written(figure: Figure) -> str:
    return "" if figure is None else f"{figure}"
