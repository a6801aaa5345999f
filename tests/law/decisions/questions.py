"""Ask by when a decision must be public, or withdrawn, and what is shown of persons."""

from __future__ import annotations

from datetime import date

from gongkai.law.decisions import (
    DecisionKind,
    decision_publication_due,
    shows_natural_persons,
    withdrawal_due,
)


def published_by(kind: str, decided_on: str) -> date | None:
    due = decision_publication_due(DecisionKind(kind), date.fromisoformat(decided_on))
    return due.due_on if due else None


def withdrawn_by(ordered_on: str) -> date | None:
    due = withdrawal_due(date.fromisoformat(ordered_on))
    return due.due_on if due else None


def shows(kind: str) -> bool:
    return shows_natural_persons(DecisionKind(kind))
