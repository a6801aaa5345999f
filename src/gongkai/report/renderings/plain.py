"""Findings for a terminal: grouped, the words underlined, each with its rule and what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from gongkai.report.findings import Finding, Severity
from gongkai.report.renderings.excerpts import paragraph, safe
from gongkai.report.renderings.widths import width, window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongkai.report.model import Report
    from gongkai.report.renderings.rendering import Proofs

_COLUMNS = 88
_INDENT = "      "
_UNDERLINE = {Severity.ERROR: "^", Severity.WARNING: "~", Severity.NOTE: "·"}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_BOLD, _DIM = "1", "2"


def as_text(proofs: Proofs, *, colour: bool) -> str:
    """Give the findings of all reports, errors first, and a line that sums them up."""
    paint = _paint if colour else _leave
    lines = [line for report, findings in proofs for line in _report(report, findings, paint)]
    return "\n".join([*lines, _summary(proofs), ""])


def _report(report: Report, findings: Sequence[Finding], paint: _Paint) -> Iterator[str]:
    name = f"{report.organ or '（机关不详）'} {report.year or '（年度不详）'}年度报告"
    yield f"{paint(safe(name), _BOLD)}　{paint(safe(report.file), _DIM)}"
    yield f"  {_counts(findings)}" if findings else "  没有发现问题。"
    yield ""
    for severity in Severity:
        group = [finding for finding in findings if finding.severity is severity]
        if group:
            heading = f"{severity.label}（{len(group)}）"
            yield f"  {paint(heading, _COLOURS[severity])}"
        for finding in group:
            yield from _finding(report, finding, paint)
            yield ""


def _finding(report: Report, finding: Finding, paint: _Paint) -> Iterator[str]:
    rule = " · ".join(part for part in (finding.check, finding.law) if part)
    yield f"    {_place(finding)}{safe(finding.message)}"
    excerpt = paragraph(report, finding)
    if excerpt:
        shown, start, end = window(excerpt.text, excerpt.start, excerpt.end, _COLUMNS)
        one_line = shown.replace("\n", " ")
        mark = _UNDERLINE[finding.severity] * max(1, width(one_line[start:end]))
        yield f"{_INDENT}│ {one_line}"
        yield (
            f"{_INDENT}│ {' ' * width(one_line[:start])}{paint(mark, _COLOURS[finding.severity])}"
        )
    if finding.advice:
        yield f"{_INDENT}→ {safe(finding.advice)}"
    yield f"{_INDENT}{paint(rule, _DIM)}"


def _place(finding: Finding) -> str:
    page = f"第{finding.page}页 " if finding.page else ""
    line = f"第{finding.line}行 " if finding.line else ""
    return f"{page}{line}" or "全文 "


def _summary(proofs: Proofs) -> str:
    everything = [finding for _, findings in proofs for finding in findings]
    return f"共检查{len(proofs)}份报告：{_counts(everything) if everything else '没有发现问题'}。"


def _counts(findings: Iterable[Finding]) -> str:
    number = Counter(finding.severity for finding in findings)
    return "，".join(f"{severity.label}{number[severity]}处" for severity in Severity)


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _leave(text: str, _code: str) -> str:
    return text


if TYPE_CHECKING:
    from collections.abc import Callable

    _Paint = Callable[[str, str], str]
