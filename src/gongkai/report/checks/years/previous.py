"""When last year's report may be held against this year's: same organ, the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks import organs
from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Report


def comparable(subject: Subject) -> Report | None:
    """Give last year's report, None when there is none that may be compared."""
    if subject.previous is None or _obstacle(subject.report, subject.previous):
        return None
    return subject.previous


@check(
    "years.previous-report",
    law="RPT-V4",
    severity=Severity.WARNING,
    title="用来比对的是同一机关上一年度的报告",
    example="2023年度报告与2021年度报告比对",
)
def previous_report(card: Check, subject: Subject) -> Iterator[Finding]:
    """Say why last year's report was not compared.

    Law: RPT-V4.
    """
    if subject.previous is None:
        return
    obstacle = _obstacle(subject.report, subject.previous)
    if obstacle:
        yield card.finding(
            subject.report,
            "document",
            f"没有与上年报告比对：{obstacle}。",
            evidence=subject.previous.title,
            advice="请提供同一机关上一年度的报告后再检查。",
        )


def _obstacle(report: Report, previous: Report) -> str | None:
    if report.year is None or previous.year is None:
        return "其中一份报告看不出年度"
    if previous.year != report.year - 1:
        return f"本报告是{report.year}年度，所给的报告是{previous.year}年度"
    if not organs.is_same(report.organ, previous.organ):
        return f"本报告的机关是{report.organ}，所给报告的机关是{previous.organ}"
    return None


CHECKS = (previous_report,)
