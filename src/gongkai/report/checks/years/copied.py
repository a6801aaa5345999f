"""Paragraphs taken over from last year's report with only the year changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.years.previous import comparable
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Section

_LEAST_LENGTH = 40
_SHINGLE = 4
_LIKENESS = 0.9
_SHOWN = 30
_NARRATIVE = frozenset({1, 5})  # 总体情况, 存在的主要问题及改进情况
# Figures and years change by themselves; what is left tells whether anyone wrote anew.
_VARIABLE = expression(r"[\d０-９.,%％\s]+")


@check(
    "years.copied-text",
    law="RPT-9",
    severity=Severity.WARNING,
    title="总体情况和存在问题不照抄上年报告",
    example="第五部分一段与上年报告除年份外完全相同",
)
def copied_text(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find paragraphs of sections 一 and 五 that last year's report already had.

    Law: RPT-9.
    """
    previous = comparable(subject)
    if previous is None:
        return
    old = [
        _shingles(text)
        for part in previous.sections
        if part.number in _NARRATIVE
        for text in _paragraphs(part.text)
    ]
    for index, part in enumerate(subject.report.sections):
        if part.number in _NARRATIVE:
            yield from _copied(card, subject, index, part, old)


def _copied(
    card: Check, subject: Subject, index: int, part: Section, old: list[frozenset[str]]
) -> Iterator[Finding]:
    for text in _paragraphs(part.text):
        shingles = _shingles(text)
        likeness = max((_alike(shingles, other) for other in old), default=0.0)
        if likeness < _LIKENESS:
            continue
        start = part.text.index(text)
        yield card.finding(
            subject.report,
            f"sections[{index}].text",
            f"这一段与上年报告的相似度为{likeness:.0%}，除数字外几乎没有改写。",
            evidence=text[:_SHOWN] + ("……" if len(text) > _SHOWN else ""),
            advice="请按本年实际情况重写这一段。",
            span=(start, start + len(text)),
        )


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if len(line) >= _LEAST_LENGTH]


def _shingles(text: str) -> frozenset[str]:
    words = _VARIABLE.sub("", text)
    return frozenset(words[at : at + _SHINGLE] for at in range(len(words) - _SHINGLE + 1))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    union = len(one | other)
    return len(one & other) / union if union else 0.0


CHECKS = (copied_text,)
