"""A finding: one thing the proof-reader has to say about a report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How sure and how grave; see `report-contract`: only an error fails a check run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def label(self) -> str:
        """The word shown to people."""
        return {"error": "错误", "warning": "疑点", "note": "提示"}[self.value]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, with its exact place, its arithmetic and its rule.

    Attributes:
        check: Id in its family, e.g. ``requests.row-total``.
        severity: ERROR when the report contradicts itself or the layout, or leaks; WARNING when a
            person must look; NOTE otherwise.
        where: Path into the report's JSON, list positions 0-based: ``requests.granted[6]``,
            ``disclosure.permits.decisions``, ``sections[0].text``, ``title``; ``document`` for
            what stands outside the JSON (preface, page furniture, metadata).
        message: One Chinese sentence, with the arithmetic where there is any.
        evidence: The words or cells found, as the source has them.
        law: Rule id, e.g. ``RPT-V3``; "" when no rule applies.
        advice: One Chinese sentence: what to do.
        line: Line of the source as `Place.line` defines it; None for file-wide findings.
        page: Page of a PDF, else None.
        span: Start and end of the evidence inside the text at `where`, for underlining.
    """

    check: str
    severity: Severity
    where: str
    message: str
    evidence: str = ""
    law: str = ""
    advice: str = ""
    line: int | None = None
    page: int | None = None
    span: tuple[int, int] | None = None

    def as_json(self) -> dict[str, Any]:
        """Give the contract's object; `page` only where the format has pages."""
        found: dict[str, Any] = {
            "check": self.check,
            "severity": self.severity.value,
            "where": self.where,
            "message": self.message,
            "evidence": self.evidence,
            "law": self.law,
            "advice": self.advice,
            "line": self.line,
        }
        if self.page is not None:
            found["page"] = self.page
        return found
