"""The drawing of the review is that of its table."""

from __future__ import annotations

from pathlib import Path

from gongkai.law.review import ReviewAct, ReviewState

PAGE = Path(__file__).parents[3] / "docs/procedure.md"


def test_it_shows_every_state_and_every_act():
    text = PAGE.read_text(encoding="utf-8")
    assert all(f"    {state.name}: {state}" in text for state in ReviewState)
    assert all(f"| {act}<br>`{act.name}` |" in text for act in ReviewAct)
    assert "RUNNING --> APPROVED: 签发" in text
