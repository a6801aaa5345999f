"""Ask by when a column owes something new."""

from __future__ import annotations

from datetime import date

from gongkai.law.publication import rhythm_due


def due(rhythm: str, last_on: str) -> date | None:
    return rhythm_due(rhythm, date.fromisoformat(last_on))
