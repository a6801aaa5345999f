"""Table 2: documents, decisions and charges within one year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from gongkai.report.checks.cells import disclosure_cells, disclosure_path, disclosure_row
from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.organs import lacks_rule_making_power
from gongkai.report.findings import Finding, Severity
from gongkai.report.forms import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Report

_DOCUMENTS = ("regulations", "normative_documents")


@check(
    "disclosure.negative",
    law="RPT-V5",
    severity=Severity.ERROR,
    title="主动公开表的数都不小于零（2019年格式的“本年增/减”除外）",
    example="行政许可“本年处理决定数量”为-3",
)
def negative(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find figures below zero; 本年增/减 of the 2019 layout may be negative.

    Law: RPT-V5.
    """
    for row, cells in subject.report.disclosure.items():
        for column, figure in cells.items():
            if figure is not None and figure < 0 and column != "change":
                yield card.finding(
                    subject.report,
                    disclosure_path(row, column),
                    f"{_name(row, column)}为 {_written(figure)}，不能小于零。",
                    evidence=_written(figure),
                    advice="请按实际数量改正。",
                )


@check(
    "disclosure.issued",
    law="RPT-V8",
    severity=Severity.WARNING,
    title="本年制发件数不大于现行有效件数与本年废止件数之和",
    example="行政规范性文件：制发5，现行有效3、废止0",
)
def issued(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find documents that were issued yet are neither in force nor repealed.

    Law: RPT-V8.
    """
    report = subject.report
    for row in _DOCUMENTS:
        new, gone, valid = _whole(report, row, "issued", "repealed", "in_force")
        if new is None or gone is None or valid is None or new <= gone + valid:
            continue
        yield card.finding(
            report,
            disclosure_path(row, "issued"),
            f"{disclosure_row(report.form, row)}本年制发 {new} 件，多于现行有效 {valid} 件与"
            f"本年废止 {gone} 件之和 {valid + gone} 件。",
            evidence=f"制发{new}，废止{gone}，现行有效{valid}",
            advice="本年制发的文件年底应当或者有效或者已经废止，请与司法行政部门核对三个数。",
        )


@check(
    "disclosure.published",
    law="RPT-V10",
    severity=Severity.WARNING,
    title="2019年格式：本年新公开数量不大于对外公开总数量和本年新制作数量",
    example="规范性文件：新公开9，对外公开总数量7",
)
def published(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find more documents published in the year than made, or than are public at all.

    Law: RPT-V10.
    """
    report = subject.report
    for row in _DOCUMENTS:
        (new,) = _whole(report, row, "published")
        for column, label in (("published_total", "对外公开总数量"), ("made", "本年新制作数量")):
            (limit,) = _whole(report, row, column)
            if new is None or limit is None or new <= limit:
                continue
            yield card.finding(
                report,
                disclosure_path(row, "published"),
                f"{disclosure_row(report.form, row)}本年新公开数量 {new} 大于{label} {limit}。",
                evidence=f"本年新公开数量{new}，{label}{limit}",
                advice=f"请核对本年新公开数量与{label}。",
            )
            break


@check(
    "disclosure.rule-making-power",
    law="RPT-V11",
    severity=Severity.WARNING,
    title="没有规章制定权的机关，规章一行应为0",
    example="某县某局：规章制发1件",
)
def rule_making_power(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find rules (规章) reported by an organ that by its name cannot make any.

    Law: RPT-V11.
    """
    report = subject.report
    figures = {
        column: figure
        for column, figure in report.disclosure.get("regulations", {}).items()
        if figure
    }
    if not figures or not lacks_rule_making_power(report.organ):
        return
    column = next(iter(figures))
    yield card.finding(
        report,
        disclosure_path("regulations", column),
        f"{report.organ}没有规章制定权，规章一行却填了{_name('regulations', column)}"
        f" {figures[column]}。",
        evidence="，".join(str(figure) for figure in figures.values()),
        advice="请核对是否把行政规范性文件填进了规章一行；规章一行应填“0”。",
    )


def _whole(report: Report, row: str, *columns: str) -> tuple[int | None, ...]:
    cells = report.disclosure.get(row, {})
    found = (cells.get(column) for column in columns)
    return tuple(figure if isinstance(figure, int) else None for figure in found)


def _name(row: str, column: str) -> str:
    return _NAMES[row, column]


def _written(figure: int | Decimal) -> str:
    return format(figure, "f") if isinstance(figure, Decimal) else str(figure)


_NAMES = {(row, column): name for form in FORMS for row, column, name in disclosure_cells(form)}

CHECKS = (negative, issued, published, rule_making_power)
