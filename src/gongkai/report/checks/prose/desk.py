"""A check at work on one section: what it reads, and how it says what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.checks.prose.reading import read_passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.reading import Passage, Sentence
    from gongkai.report.findings import Finding, Severity
    from gongkai.report.model import Report
    from gongkai.text.numbers import Number


@dataclass(frozen=True, slots=True)
class Desk:
    """One section before one check.

    Attributes:
        where: The section's path in the report.
        section: Its official number.
    """

    card: Check
    report: Report
    where: str
    section: int
    passage: Passage

    def quote(self, sentence: Sentence, start: int, end: int) -> str:
        """Give the source's own words for a stretch of a sentence, on one line."""
        span = self.passage.span(sentence, start, end)
        return " ".join(self.passage.source[slice(*span)].split())

    def say(
        self,
        sentence: Sentence,
        start: int,
        end: int,
        message: str,
        *,
        advice: str,
        severity: Severity | None = None,
    ) -> Finding:
        """Make a finding on a stretch of a sentence."""
        return self.card.finding(
            self.report,
            self.where,
            message,
            evidence=self.quote(sentence, start, end),
            advice=advice,
            severity=severity,
            span=self.passage.span(sentence, start, end),
        )


def desks(card: Check, subject: Subject) -> Iterator[Desk]:
    """Give every section of the report that is checked."""
    report = subject.report
    for index, section in enumerate(report.sections):
        passage = read_passage(section.text)
        yield Desk(card, report, f"sections[{index}].text", section.number, passage)


def phrase_start(number: Number) -> int:
    """Give where the words before a number begin, for the evidence."""
    return number.start - len(number.head)
