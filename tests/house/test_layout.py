"""The house rules that a machine can hold."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "gongkai"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.parent.name != "migrations")
LONGEST = 400
BANNED = {"utils", "helpers", "common", "core", "misc"}


def test_no_module_grows_past_its_limit():
    """One that does is split by idea."""
    lines = {module: len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {module: count for module, count in lines.items() if count > LONGEST} == {}
    assert lines


def test_no_room_is_a_drawer_for_odds_and_ends():
    names = {path.stem for path in MODULES} | {path.parent.name for path in MODULES}
    assert not names & BANNED


def test_it_speaks_of_itself_alone():
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: the list of files is not known")
    listing = subprocess.run(
        [git, "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    tracked = listing.stdout.split()
    # Put together from pieces, so that this file does not find itself.
    paths = re.compile("|".join(["/" + "work/", "/" + "root/", "/" + "tmp/"]))
    guilty = [
        name
        for name in tracked
        if (ROOT / name).suffix in {".py", ".md", ".toml", ".yaml", ".yml", ".txt", ".json"}
        and paths.search((ROOT / name).read_text(encoding="utf-8", errors="ignore"))
    ]
    assert guilty == []


@pytest.mark.parametrize("room", ["law", "text", "report.model", "report.checks", "cli"])
def test_importing_a_room_loads_no_heavy_library(room):
    heavy = "{'rich', 'lxml', 'pypdfium2', 'docx', 'typst', 'opencc', 'xlsxwriter', 'numpy'}"
    probe = f"import sys, gongkai.{room}; print(sorted({heavy} & set(sys.modules)))"
    command = [sys.executable, "-c", probe]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
