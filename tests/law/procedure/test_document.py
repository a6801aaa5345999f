"""The drawing of the procedure is that of its table."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from gongkai.law.procedure import Act, State

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs/procedure.md"


def test_it_keeps_the_page_fresh():
    check = [sys.executable, str(ROOT / "tools/procedure_doc.py"), "--check"]
    assert subprocess.run(check, check=False).returncode == 0, "run tools/procedure_doc.py"


def test_it_shows_every_state_and_every_act():
    text = PAGE.read_text(encoding="utf-8")
    assert all(f"    {state.name}: {state}" in text for state in State)
    assert all(f"| {act}<br>`{act.name}` |" in text for act in Act)
    assert "DECIDED --> ANSWERED: 送达答复" in text
