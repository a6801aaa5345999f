"""The shipped templates are what their readable sources say, one for each kind (DOC-18)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from gongkai.law.papers import PaperKind

ROOT = Path(__file__).resolve().parents[3]
TOOL = ROOT / "tools" / "paper_templates.py"


def test_there_is_a_source_for_every_kind_and_none_besides():
    sources = {path.stem for path in (ROOT / "tools" / "paper_templates").glob("*.txt")}
    assert sources == {kind.value for kind in PaperKind}


def test_each_is_as_its_source_says():
    check = [sys.executable, str(TOOL), "--check"]
    told = subprocess.run(check, check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout
