"""A report as tables in a terminal: zeros pale, blanks marked, totals strong."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from gongkai.cli.streams import printable
from gongkai.cli.terminal import pale, show
from gongkai.report.forms import (
    APPLICANT_COLUMNS,
    DISPUTE_COLUMNS,
    DISPUTE_GROUPS,
    FORMS,
    RequestRow,
)

if TYPE_CHECKING:
    from gongkai.report.model import Figure, Report

_LABEL_WIDTHS = (22, 44)  # columns of a terminal
_FIGURE_WIDTH = 6  # so that table 3 fits into eighty columns


def show_report(report: Report) -> None:
    """Print a report's head, its three tables and the length of its sections."""
    show(Rule(Text(printable(report.title or report.file), style="bold")))
    organ = report.organ or "机关名称不明"
    year = f"{report.year}年度" if report.year else "年度不明"
    facts = [organ, year, f"{report.form}年格式", report.file]
    show(pale("　".join(facts)))
    show(
        *(
            table
            for table in (_disclosure(report), _requests(report), _disputes(report))
            if table.row_count
        )
    )
    show(
        *(pale(f"  {part.number}. {part.title}　{len(part.text)}字") for part in report.sections),
        "",
    )


def _figure(figure: Figure) -> Text:
    if figure is None:
        return Text("空", style="yellow")
    if figure == 0:
        return Text("0", style="dim")
    plain = format(figure, "f") if isinstance(figure, Decimal) else str(figure)
    return Text(plain, style="bold")


def _table(title: str, *heads: str, width: int | None = None) -> Table:
    table = Table(title=title, title_justify="left", header_style="cyan", padding=0)
    narrow, wide = _LABEL_WIDTHS
    table.add_column("", min_width=narrow, max_width=wide, overflow="fold")
    for head in heads:
        table.add_column(head, justify="right", overflow="fold", max_width=width)
    return table


def _disclosure(report: Report) -> Table:
    table = _table("二、主动公开政府信息情况", "内容", "数量")
    labels = {
        (row.key, column.key): (row.label, column.label)
        for form in (FORMS["2019"], FORMS["2021"])
        for block in form.disclosure
        for row in block.rows
        for column in block.columns
    }
    for key, figures in report.disclosure.items():
        for column, figure in figures.items():
            row_label, column_label = labels.get((key, column), (key, column))
            table.add_row(row_label, column_label, _figure(figure))
    return table


def _requests(report: Report) -> Table:
    heads = [column.label for column in APPLICANT_COLUMNS]
    table = _table("三、收到和处理政府信息公开申请情况", *heads, width=_FIGURE_WIDTH)
    group = None
    for row in _request_rows():
        counts = report.requests.get(row.key)
        if counts is None:
            continue
        if row.group != group and row.group:
            table.add_row(Text(row.group))
        group = row.group
        label = ("  " if group else "") + row.label.partition("（区分")[0]
        table.add_row(Text(label, style="" if any(counts) else "dim"), *map(_figure, counts))
    return table


def _request_rows() -> tuple[RequestRow, ...]:
    """Give the rows of both layouts in official order: real reports mix them."""
    newer, older = FORMS["2021"].requests, FORMS["2019"].requests
    undivided = tuple(row for row in older if row.key == "other")
    return (*newer[:-2], *undivided, *newer[-2:])


def _disputes(report: Report) -> Table:
    table = _table("四、行政复议、行政诉讼情况", *(column.label for column in DISPUTE_COLUMNS))
    for group in DISPUTE_GROUPS:
        counts = report.disputes.get(group.key)
        if counts is not None:
            table.add_row(group.label, *map(_figure, counts))
    return table
