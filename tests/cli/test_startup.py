"""What a command imports: start-up time, counted in a way that no busy machine can disturb."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
READERS_OF_OTHER_FORMATS = {"lxml", "docx", "pypdfium2_raw", "selectolax"}
NEVER_FOR_ONE_FILE = {
    "yaml",
    "rich",
    "typst",
    "opencc",
    "ahocorasick",
    "xlsxwriter",
    "multiprocessing",
    "concurrent",
    "asyncio",
    "importlib.metadata",
    "gongkai.law",
    "gongkai.report.compare",
    "gongkai.report.rollup",
}
WATCH = """
import sys
from gongkai.cli import main
try:
    main()
finally:
    print("\\n" + "\\n".join(sys.modules), file=sys.stderr)
"""


def imported(*arguments: str) -> set[str]:
    """Run the command and give every module that it imported."""
    ran = subprocess.run(
        [sys.executable, "-c", WATCH, *arguments], capture_output=True, text=True, check=False
    )
    assert ran.returncode in {0, 1}, ran.stderr
    return set(ran.stderr.split("\n"))


def test_checking_a_text_file_imports_no_library_of_another_format():
    found = imported("report", "check", str(SAMPLES / "balance.txt"))
    assert "gongkai.report.checks" in found
    assert not found & (READERS_OF_OTHER_FORMATS | NEVER_FOR_ONE_FILE)


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("row-total.docx", "lxml"),
        ("breakdown.pdf", "pypdfium2_raw"),
        ("local-path.html", "selectolax"),
        ("dispute-total.xlsx", "lxml"),
    ],
)
def test_checking_another_file_imports_only_its_own_library(name, needed):
    found = imported("report", "check", str(SAMPLES / name))
    assert needed in found
    assert not found & NEVER_FOR_ONE_FILE


def test_due_imports_nothing_of_reports():
    found = imported("due", "2023-01-16")
    assert "gongkai.law.due" in found
    assert not {module for module in found if module.startswith(("gongkai.report", "rich"))}


def test_help_imports_nothing_of_reports():
    found = imported("--help")
    assert "gongkai.cli.application" in found
    assert not {module for module in found if module.startswith(("gongkai.report", "yaml"))}
