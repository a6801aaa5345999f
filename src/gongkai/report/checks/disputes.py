"""Table 4: each group of reconsiderations and suits adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.cells import DISPUTE_TOTAL, dispute_group, dispute_path
from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.findings import Finding, Severity
from gongkai.report.forms import DISPUTE_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator


@check(
    "disputes.total",
    law="RPT-V6",
    severity=Severity.ERROR,
    title="复议诉讼表每一组：维持、纠正、其他、未审结之和等于总计",
    example="行政复议：2+0+0+0=2，总计却为3",
)
def group_total(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find the groups whose results do not add up to 总计.

    Law: RPT-V6.
    """
    for group, counts in subject.report.disputes.items():
        known = [count for count in counts if count is not None]
        if len(known) != len(counts):
            continue
        parts, written = known[:DISPUTE_TOTAL], known[DISPUTE_TOTAL]
        if sum(parts) != written:
            yield card.finding(
                subject.report,
                dispute_path(group, DISPUTE_TOTAL),
                f"{dispute_group(group)}：各项结果之和 {sum(parts)} ≠ 总计 {written}"
                f"（{'+'.join(map(str, parts))}={sum(parts)}）。",
                evidence=" ".join(map(str, known)),
                advice="请按复议诉讼台账核对这一组的五个数。",
            )


@check(
    "disputes.negative",
    law="RPT-V5",
    severity=Severity.ERROR,
    title="复议诉讼表的每个数都是不小于零的整数",
    example="行政复议“结果维持”为-1",
)
def negative(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find counts below zero.

    Law: RPT-V5.
    """
    for group, counts in subject.report.disputes.items():
        for column, count in enumerate(counts):
            if count is not None and count < 0:
                yield card.finding(
                    subject.report,
                    dispute_path(group, column),
                    f"{dispute_group(group)}“{DISPUTE_COLUMNS[column].label}”为 {count}，"
                    "件数不能小于零。",
                    evidence=str(count),
                    advice="请按复议诉讼台账改为实际件数。",
                )


CHECKS = (group_total, negative)
