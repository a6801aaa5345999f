"""Every rule of the request, the clock, the fee, the counting and the report stands somewhere."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).parents[3]
TOOL = ROOT / "tools/law_coverage.py"


def load_tool():
    spec = spec_from_file_location("law_coverage", TOOL)
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_it_finds_every_required_rule_in_code_and_tests_or_with_a_reason():
    assert load_tool().problems() == []


def test_it_requires_the_families_that_must_stand_somewhere():
    required = load_tool().is_required
    assert all(map(required, ["LAW-27-1", "LAW-45-1", "CLK-1", "FEE-1", "MAP-4", "RPT-V1"]))
    assert not any(map(required, ["LAW-26-1", "LAW-46-1", "DOC-1", "RR-1", "PUB-1", "EX-1"]))


def test_it_keeps_the_coverage_page_fresh():
    check = [sys.executable, str(TOOL), "--check"]
    assert subprocess.run(check, check=False).returncode == 0, "run tools/law_coverage.py"
