"""docs/checks.md lists exactly the checks there are, and is what its tool would write."""

import importlib.util
import json
import re
from pathlib import Path

from gongkai.report.checks import CHECKS
from gongkai.report.interpreter import READING_CHECKS

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")


def tool():
    spec = importlib.util.spec_from_file_location(
        "checks_documentation", ROOT / "tools" / "checks_documentation.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_lists_every_check_once_and_no_other():
    listed = re.findall(r"^\| `([a-z]+\.[a-z0-9-]+)` \|", PAGE, re.MULTILINE)
    there = {card.id for card in (*CHECKS, *READING_CHECKS)}
    assert sorted(listed) == sorted(there)


def test_it_is_what_its_tool_writes():
    assert tool().document() == PAGE, "run `python tools/checks_documentation.py`"


def test_every_check_was_measured():
    figures = json.loads((ROOT / "docs" / "checks.json").read_text(encoding="utf-8"))["checks"]
    assert set(figures) == {card.id for card in CHECKS}
    assert all(figure["planted"] >= 20 for figure in figures.values())
    assert all(figure["precision"] >= 0.95 for figure in figures.values())


def test_a_check_below_the_goal_has_its_reason():
    figures = json.loads((ROOT / "docs" / "checks.json").read_text(encoding="utf-8"))["checks"]
    low = {check for check, figure in figures.items() if figure["recall"] < 0.95}
    assert low <= set(tool().REASONS)
