"""Findings to show, of every shape."""

from __future__ import annotations

from gongkai.report.checks import check_report
from gongkai.report.findings import Finding, Severity
from report.checks.tables import ORGAN, report, requests

MOBILE = "13812345678"
TEXT = f"（一）做好公开的的工作。\n来信人{MOBILE}反映问题。\n共收到申请3件，办理《台账。"
HOSTILE = '<script>alert(1)</script>\x1b[31m"&'


def proof():
    """A report with faults in a table, in the prose and in no place at all, and its findings."""
    table = requests(granted=(4, 0, 0, 0, 0, 0, 5), received=(None, 0, 0, 0, 0, 0, 0))
    subject = report(
        texts={1: TEXT, 5: "问题不少，将改进。", 6: "没有信息处理费。"},
        requests=table,
        file="年报 2023.txt",
        preface="本报告由澄湾市林业局编制。。",
    )
    return subject, check_report(subject)


def hostile():
    """A report whose every text tries to break out."""
    subject = report(texts={1: HOSTILE}, title=HOSTILE, organ=HOSTILE, file=HOSTILE)
    finding = Finding(
        check="wording.slip",
        severity=Severity.WARNING,
        where="sections[0].text",
        message=HOSTILE,
        evidence=HOSTILE[:8],
        advice=HOSTILE,
        line=3,
        page=2,
        span=(0, 8),
    )
    return subject, (finding,)


__all__ = ["HOSTILE", "MOBILE", "ORGAN", "TEXT", "hostile", "proof"]
