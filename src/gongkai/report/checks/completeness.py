"""Every row and every cell of the three tables is there and filled.

One finding a row at most, and one for a whole table that is not there: a blank cell never shows
again as a broken identity. When the reader itself was unsure about a table, a missing row is only
a doubt: it may stand in the file in a shape that was not understood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.cells import (
    disclosure_cells,
    disclosure_path,
    disclosure_row,
    dispute_group,
    dispute_path,
    request_column,
    request_path,
    request_row,
)
from gongkai.report.checks.certainty import certainty, label_pattern
from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.findings import Finding, Severity
from gongkai.report.forms import (
    DISPUTE_COLUMNS,
    DISPUTE_GROUPS,
    FORMS,
    FormName,
)
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongkai.report.model import Report

_TABLES = (
    ("disclosure", 2, "主动公开政府信息情况表"),
    ("requests", 3, "收到和处理政府信息公开申请情况表"),
    ("disputes", 4, "政府信息公开行政复议、行政诉讼情况表"),
)
# Words that no report has but where the table stands.
_TELLING = {
    "disclosure": expression(r"第二十条|本年处理决定数量|处理决定数量"),
    "requests": expression(r"勾稽关系|申请人情况|社会公益组织"),
    "disputes": expression(r"结果\s*维持|未经复议直接起诉"),
}
_FILL = "请补填实际数字，没有发生的填“0”，不要留空或者用横线代替。"
_UNDIVIDED = "other"
_LABELS = {row.key: row.label for form in FORMS.values() for row in form.requests}


@check(
    "structure.table-missing",
    law="RPT-3",
    severity=Severity.ERROR,
    title="第二、三、四部分各有一张统一格式的表",
    example="第三部分只有文字，没有申请情况表",
)
def table_missing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find sections that stand without their table.

    Law: 国办公开办函〔2021〕30号 (RPT-3).
    """
    for table, number, name in _TABLES:
        if getattr(subject.report, table) or subject.report.section(number) is None:
            continue
        yield card.finding(
            subject.report,
            table,
            f"第{'一二三四'[number - 1]}部分没有《{name}》。",
            severity=certainty(subject.report, table, _TELLING[table]),
            advice="请按统一格式补上这张表，并以文字表格而不是图片发布。",
        )


@check(
    "requests.row-missing",
    law="RPT-3",
    severity=Severity.ERROR,
    title="申请表的行齐全",
    example="申请表缺“（二）部分公开”一行",
)
def request_row_missing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find official rows that table 3 lacks; an undivided （六） stands for its three rows.

    Law: 国办公开办函〔2021〕30号 (RPT-3).
    """
    report = subject.report
    for row in _request_rows(report) if report.requests else ():
        if row not in report.requests:
            yield card.finding(
                report,
                f"requests.{row}",
                f"申请情况表缺少“{request_row(row).replace('“', '').replace('”', '')}”一行。",
                severity=certainty(report, "requests", label_pattern(_LABELS[row])),
                advice="请按统一格式补上这一行，没有发生的各格填“0”。",
            )


@check(
    "requests.cell-missing",
    law="RPT-6",
    severity=Severity.WARNING,
    title="申请表的每一格都有数，没有发生填0",
    example="（四）无法提供“1.本机关不掌握相关政府信息”缺“总计”一格",
)
def request_cell_missing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find blank cells of table 3, one finding a row.

    Law: RPT-6.
    """
    for row, counts in subject.report.requests.items():
        blank = [column for column, count in enumerate(counts) if count is None]
        if blank:
            yield card.finding(
                subject.report,
                request_path(row, blank[0]),
                f"{request_row(row)}有{len(blank)}格没有数：{_list(request_column, blank)}。",
                evidence=_shown(counts),
                advice=_FILL,
            )


@check(
    "disputes.group-missing",
    law="RPT-3",
    severity=Severity.ERROR,
    title="复议诉讼表的三组齐全",
    example="复议诉讼表缺“复议后起诉”一组",
)
def dispute_group_missing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find official groups that table 4 lacks.

    Law: 国办公开办函〔2021〕30号 (RPT-3).
    """
    report = subject.report
    for group in DISPUTE_GROUPS if report.disputes else ():
        if group.key not in report.disputes:
            yield card.finding(
                report,
                f"disputes.{group.key}",
                f"复议诉讼情况表缺少“{group.label}”一组。",
                severity=certainty(report, "disputes", label_pattern(group.label)),
                advice="请按统一格式补上这一组，没有发生的各格填“0”。",
            )


@check(
    "disputes.cell-missing",
    law="RPT-6",
    severity=Severity.WARNING,
    title="复议诉讼表的每一格都有数，没有发生填0",
    example="行政复议的五格都空着",
)
def dispute_cell_missing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find blank cells of table 4, one finding a group.

    Law: RPT-6.
    """
    for group, counts in subject.report.disputes.items():
        blank = [column for column, count in enumerate(counts) if count is None]
        if blank:
            yield card.finding(
                subject.report,
                dispute_path(group, blank[0]),
                f"{dispute_group(group)}有{len(blank)}格没有数："
                f"{_list(lambda column: f'“{DISPUTE_COLUMNS[column].label}”', blank)}。",
                evidence=_shown(counts),
                advice=_FILL,
            )


@check(
    "disclosure.row-missing",
    law="RPT-3",
    severity=Severity.ERROR,
    title="主动公开表的行齐全",
    example="主动公开表缺“行政强制”一行",
)
def disclosure_row_missing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find official rows that table 2 lacks.

    Law: 国办公开办函〔2021〕30号 (RPT-3).
    """
    report = subject.report
    layout = _layout(report)
    rows = dict.fromkeys(row for row, _, _ in disclosure_cells(layout))
    for row in rows if report.disclosure else ():
        if row not in report.disclosure:
            yield card.finding(
                report,
                f"disclosure.{row}",
                f"主动公开情况表缺少“{disclosure_row(layout, row)}”一行。",
                severity=certainty(
                    report, "disclosure", label_pattern(disclosure_row(layout, row))
                ),
                advice="请按统一格式补上这一行，没有发生的各格填“0”。",
            )


@check(
    "disclosure.cell-missing",
    law="RPT-6",
    severity=Severity.WARNING,
    title="主动公开表的每一格都有数，没有发生填0",
    example="行政强制“本年处理决定数量”空着",
)
def disclosure_cell_missing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find blank cells of table 2, one finding a row.

    Law: RPT-6.
    """
    report = subject.report
    blank: dict[str, list[tuple[str, str]]] = {}
    for row, column, name in disclosure_cells(_layout(report)):
        if row in report.disclosure and report.disclosure[row].get(column) is None:
            blank.setdefault(row, []).append((column, name))
    for row, cells in blank.items():
        yield card.finding(
            report,
            disclosure_path(row, cells[0][0]),
            f"主动公开情况表有{len(cells)}格没有数：{'、'.join(name for _, name in cells)}。",
            advice=_FILL,
        )


def _request_rows(report: Report) -> list[str]:
    rows = [row.key for row in FORMS[report.form].requests]
    if report.form == "2021" and _UNDIVIDED in report.requests:
        return [row for row in rows if not row.startswith("other_")]
    if report.form == "2019" and any(row.startswith("other_") for row in report.requests):
        return [row for row in rows if row != _UNDIVIDED]
    return rows


def _layout(report: Report) -> FormName:
    """Tell which layout's table 2 a report has: real reports mix table and year."""
    present = {(row, column) for row, cells in report.disclosure.items() for column in cells}

    def familiarity(form: FormName) -> tuple[int, bool]:
        known = sum((row, column) in present for row, column, _ in disclosure_cells(form))
        return known, form == report.form

    return max(FORMS, key=familiarity)


def _list(name: Callable[[int], str], columns: list[int]) -> str:
    return "、".join(name(column) for column in columns)


def _shown(counts: tuple[int | None, ...]) -> str:
    return " ".join("□" if count is None else str(count) for count in counts)


CHECKS = (
    table_missing,
    request_row_missing,
    request_cell_missing,
    dispute_group_missing,
    dispute_cell_missing,
    disclosure_row_missing,
    disclosure_cell_missing,
)
