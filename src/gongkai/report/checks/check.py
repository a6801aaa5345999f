"""What a check is: a named rule that looks at one report and yields findings.

A check is a function with a name card. The card carries everything the documentation, the
renderings and the measuring of precision and recall need, so that a check is described once::

    @check(
        "requests.row-total",
        law="RPT-V3",
        severity=Severity.ERROR,
        title="每一行各类申请人之和等于总计",
        example="（一）予以公开：4+0+0+0+0+0=4，总计却为5",
    )
    def row_total(card: Check, subject: Subject) -> Iterator[Finding]:
        ...
            yield card.finding(subject.report, "requests.granted[6]", "…", evidence="…")

Every module of checks ends with ``CHECKS = (row_total, …)``; `gongkai.report.checks` joins them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gongkai.report.checks.passages import passages
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongkai.report.checks.passages import Passage
    from gongkai.report.model import Report

_IN_SECTION = expression(r"^sections\[(\d+)\]")


@dataclass(frozen=True)
class Subject:
    """What is proof-read: a report, and last year's where it is given."""

    report: Report
    previous: Report | None = None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Give the report's text piece by piece; cut once, read by many checks."""
        return tuple(passages(self.report))


@dataclass(frozen=True, slots=True)
class Check:
    """The name card of a check, and the function that does it.

    Attributes:
        id: ``family.name``; families as the contract lists them.
        law: Rule id of law.md, e.g. ``RPT-V3``; "" where only good writing asks for it.
        severity: The gravest that it gives.
        title: What must hold, one Chinese line.
        example: A fault it finds, one Chinese line.
        find: The work: takes this card and a subject, yields findings.
    """

    id: str
    law: str
    severity: Severity
    title: str
    example: str
    find: Callable[[Check, Subject], Iterator[Finding]]

    def __call__(self, subject: Subject) -> Iterator[Finding]:
        """Yield this check's findings on a subject."""
        return self.find(self, subject)

    def finding(
        self,
        report: Report,
        where: str,
        message: str,
        *,
        evidence: str = "",
        advice: str = "",
        severity: Severity | None = None,
        span: tuple[int, int] | None = None,
        line: int | None = None,
    ) -> Finding:
        """Make a finding of this check; line and page are looked up from `where` and `span`."""
        place = report.places.get(where)
        inside = _IN_SECTION.match(where)
        if line is None and inside and span:
            line = report.sections[int(inside[1])].line_at(span[0])
        if line is None and place:
            line = place.line
        return Finding(
            check=self.id,
            severity=severity or self.severity,
            where=where,
            message=message,
            evidence=evidence,
            law=self.law,
            advice=advice,
            line=line,
            page=place.page if place else None,
            span=span,
        )

    def finding_in(
        self,
        report: Report,
        passage: Passage,
        span: tuple[int, int],
        message: str,
        *,
        advice: str = "",
        severity: Severity | None = None,
        evidence: str | None = None,
    ) -> Finding:
        """Make a finding on some words of a passage; the words are the evidence by default."""
        start, end = span
        return self.finding(
            report,
            passage.where,
            message,
            evidence=passage.text[start:end] if evidence is None else evidence,
            advice=advice,
            severity=severity,
            span=(passage.start + start, passage.start + end),
            line=passage.line,
        )


def check(
    name: str, *, law: str, severity: Severity, title: str, example: str
) -> Callable[[Callable[[Check, Subject], Iterator[Finding]]], Check]:
    """Make a check of the decorated function; see the module's example."""

    def make(find: Callable[[Check, Subject], Iterator[Finding]]) -> Check:
        return Check(name, law, severity, title, example, find)

    return make
