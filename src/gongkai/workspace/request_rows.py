"""A request as a line of a list or a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors import masked
from gongkai.law.applicants import ApplicantKind
from gongkai.law.outcomes import OUTCOMES, OutcomeCode

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Line:
    """One request, as people read it.

    Attributes:
        request: The request.
        applicant: Masked name.
        kind: Kind of applicant.
        outcome: Label of the outcome, "" while there is none.
        left: Working days left to the due date, negative when it is past; None without one.
    """

    request: Any
    applicant: str
    kind: str
    outcome: str
    left: int | None


def lines(rows: Iterable[Any]) -> list[Line]:
    """Give the lines of requests that are loaded with applicant, unit and handler."""
    return [
        Line(
            row,
            masked(row.applicant).name,
            _kind(row.applicant_kind),
            outcome_label(row.outcome),
            getattr(row, "days_left", None),
        )
        for row in rows
    ]


def outcome_label(name: str) -> str:
    """Give what people call an outcome; "" for none."""
    return OUTCOMES[OutcomeCode[name]].label if name else ""


def _kind(name: str) -> str:
    return ApplicantKind[name].value if name in ApplicantKind.__members__ else ""
