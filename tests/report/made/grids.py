"""The three tables of a report as grids of cells, as the official layout has them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from gongkai.report.forms import APPLICANT_COLUMNS, DISPUTE_COLUMNS, DISPUTE_GROUPS, FORMS

if TYPE_CHECKING:
    from decimal import Decimal

    from gongkai.report.model import Report

HEADS = [column.label for column in APPLICANT_COLUMNS]
RESULTS = [column.label for column in DISPUTE_COLUMNS]


@dataclass(frozen=True)
class Grid:
    """A table as rows of cells; None is a cell covered by a merged one."""

    rows: list[list[str | None]]

    def filled(self) -> list[list[str]]:
        """Give the rows with covered cells blank."""
        return [[cell or "" for cell in row] for row in self.rows]

    def written(self) -> list[list[str]]:
        """Give the rows without covered cells."""
        return [[cell for cell in row if cell is not None] for row in self.rows]


def show(figure: int | Decimal | None) -> str:
    return "" if figure is None else str(figure)


def disclosure_grid(report: Report) -> Grid:
    form = FORMS[report.form]
    width = max(len(block.columns) for block in form.disclosure) + 1
    rows: list[list[str | None]] = []
    for block in form.disclosure:
        rows.append([block.caption, *[None] * (width - 1)])
        rows.append(["信息内容", *[column.label for column in block.columns]])
        for row in block.rows:
            figures = report.disclosure.get(row.key)
            if figures is not None:
                cells = [show(figures[column.key]) for column in block.columns]
                rows.append([row.label, *cells])
    return Grid([[*row, *[None] * (width - len(row))] for row in rows])


def requests_grid(report: Report, labels: dict[str, str] | None = None) -> Grid:
    """Table 3: three columns of labels, seven of figures, three rows of heads."""
    form = FORMS[report.form]
    rows: list[list[str | None]] = [
        [form.identity, None, None, "申请人情况", *[None] * 6],
        [None, None, None, "自然人", "法人或其他组织", None, None, None, None, "总计"],
        [None, None, None, None, *HEADS[1:6], None],
    ]
    results = form.results
    for group, members in groupby(form.requests, key=lambda row: row.group):
        first = True
        for row in members:
            counts = report.requests.get(row.key)
            if counts is None:
                continue
            label = (labels or {}).get(row.key, row.label)
            figures = [show(count) for count in counts]
            if group:
                rows.append([None, group if first else None, label, *figures])
                first = False
            elif row.key in {"received", "carried_in", "carried_out"}:
                rows.append([label, None, None, *figures])
            else:
                head, results = results, ""
                rows.append([head or None, label, None, *figures])
    return Grid(rows)


def disputes_grid(report: Report) -> Grid:
    values = [
        show(count)
        for group in DISPUTE_GROUPS
        for count in report.disputes.get(group.key, (None,) * 5)
    ]
    return Grid(
        [
            ["行政复议", *[None] * 4, "行政诉讼", *[None] * 9],
            [*RESULTS, "未经复议直接起诉", *[None] * 4, "复议后起诉", *[None] * 4],
            [*[None] * 5, *RESULTS, *RESULTS],
            list(values),
        ]
    )


def grids(report: Report) -> list[Grid]:
    return [disclosure_grid(report), requests_grid(report), disputes_grid(report)]
