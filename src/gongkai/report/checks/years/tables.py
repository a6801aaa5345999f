"""The tables of two years that must continue each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks import identities
from gongkai.report.checks.cells import (
    DISPUTE_TOTAL,
    disclosure_path,
    disclosure_row,
    dispute_group,
    dispute_path,
    request_column,
    request_path,
)
from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.years.previous import comparable
from gongkai.report.findings import Finding, Severity
from gongkai.report.forms import DISPUTE_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Figure, Report

_ERRATUM = ("更正", "勘误", "订正", "统计口径", "口径调整")
_PENDING = next(i for i, column in enumerate(DISPUTE_COLUMNS) if column.key == "pending")


@check(
    "years.carried-in",
    law="RPT-V4",
    severity=Severity.ERROR,
    title="上年结转等于上一年度报告的结转下年度，逐列相等",
    example="“自然人”列：上年报告结转下年度3，本年上年结转2",
)
def carried_in(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find columns whose 上年结转 is not what last year's report carried out.

    A report that says it corrects its figures gets a warning only.

    Law: RPT-V4.
    """
    previous = comparable(subject)
    if previous is None:
        return
    report = subject.report
    for column in identities.COLUMNS:
        before = identities.terms(previous.requests, ("carried_out",), column)
        now = identities.terms(report.requests, ("carried_in",), column)
        if before is None or now is None or before[0][1] == now[0][1]:
            continue
        yield card.finding(
            report,
            request_path("carried_in", column),
            f"{request_column(column)}列：上年结转 {now[0][1]} ≠ "
            f"{previous.year}年度报告的结转下年度 {before[0][1]}。",
            evidence=f"{report.year}年上年结转{now[0][1]}，{previous.year}年结转下年度{before[0][1]}",
            severity=Severity.WARNING if _corrects(report) else Severity.ERROR,
            advice="请核对两年的台账；上年报告有误的，应当更正上年报告并在本年报告中说明。",
        )


@check(
    "years.in-force",
    law="RPT-V7",
    severity=Severity.WARNING,
    title="现行有效件数等于上年有效加本年制发减本年废止",
    example="行政规范性文件：上年有效5＋制发1－废止0＝6，现行有效却为9",
)
def in_force(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find documents in force that last year's stock, issues and repeals do not explain.

    Law: RPT-V7.
    """
    previous = comparable(subject)
    for row in ("regulations", "normative_documents") if previous else ():
        cells = subject.report.disclosure.get(row, {})
        old = _cell(previous, row, "in_force")
        new, gone, valid = (cells.get(column) for column in ("issued", "repealed", "in_force"))
        if old is None or new is None or gone is None or valid is None:
            continue
        if old + new - gone != valid:
            name = disclosure_row(subject.report.form, row)
            yield card.finding(
                subject.report,
                disclosure_path(row, "in_force"),
                f"{name}：上年有效 {old} ＋ 制发 {new} － 废止 {gone} ＝ {old + new - gone}，"
                f"现行有效却为 {valid}。",
                evidence=f"现行有效{valid}，上年{old}",
                advice="请核对；因清理、修订或者到期失效造成的差额，请在报告中说明。",
            )


@check(
    "years.items",
    law="RPT-V9",
    severity=Severity.WARNING,
    title="2019年格式：上一年项目数量等于上年报告的项目数量加增减",
    example="行政许可：上年49项、增减-14，本年“上一年项目数量”却为40",
)
def items(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find item counts that do not continue last year's.

    Law: RPT-V9.
    """
    previous = comparable(subject)
    for row, cells in subject.report.disclosure.items() if previous else ():
        now = cells.get("items_last_year")
        old = _cell(previous, row, "items_last_year")
        change = _cell(previous, row, "change")
        if now is None or old is None or change is None or old + change == now:
            continue
        name = disclosure_row(subject.report.form, row)
        yield card.finding(
            subject.report,
            disclosure_path(row, "items_last_year"),
            f"{name}：上年报告 {old} 项、增减 {change} 项，应为 {old + change} 项，"
            f"本年“上一年项目数量”却为 {now}。",
            evidence=f"上一年项目数量{now}",
            advice="请核对两年的项目数量；口径有变化的，请在报告中说明。",
        )


@check(
    "years.pending-disputes",
    law="RPT-V15",
    severity=Severity.WARNING,
    title="上年尚未审结的复议诉讼，本年仍应列出",
    example="行政复议：上年尚未审结2件，本年总计1件",
)
def pending_disputes(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find groups with fewer cases this year than were pending at the end of last year.

    Law: RPT-V15; counting rule RR-8.
    """
    previous = comparable(subject)
    for group, counts in subject.report.disputes.items() if previous else ():
        before = previous.disputes.get(group) if previous else None
        pending = before[_PENDING] if before else None
        total = counts[DISPUTE_TOTAL]
        if pending is None or total is None or total >= pending:
            continue
        yield card.finding(
            subject.report,
            dispute_path(group, DISPUTE_TOTAL),
            f"{dispute_group(group)}：上年尚未审结 {pending} 件，本年总计只有 {total} 件。",
            evidence=f"上年尚未审结{pending}，本年总计{total}",
            advice="上年未审结的案件本年应列为已审结或者仍未审结，请逐件核对。",
        )


def _cell(report: Report | None, row: str, column: str) -> Figure:
    return report.disclosure.get(row, {}).get(column) if report else None


def _corrects(report: Report) -> bool:
    texts = (report.preface, *(part.text for part in report.sections))
    return any(word in text for word in _ERRATUM for text in texts)


CHECKS = (carried_in, in_force, items, pending_disputes)
