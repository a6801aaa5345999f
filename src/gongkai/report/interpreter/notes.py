"""What the interpreter writes down while it reads: places and findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.findings import Finding

if TYPE_CHECKING:
    from gongkai.report.document import Place
    from gongkai.report.interpreter.cards import Card


@dataclass(slots=True)
class Notes:
    """Places and findings of one report while it is being read.

    Attributes:
        used: Indexes of the lines that a table was read from; they are no section's text.
    """

    places: dict[str, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def say(
        self, card: Card, where: str, message: str, *, evidence: str = "", place: Place | None
    ) -> None:
        """Add a finding of this card."""
        self.findings.append(
            Finding(
                check=card.id,
                severity=card.severity,
                where=where,
                message=message,
                evidence=evidence,
                law=card.law,
                advice=card.advice,
                line=place.line if place else None,
                page=place.page if place else None,
            )
        )
