"""Benchmarks are run by hand: that they still can be is seen here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_benchmark_finds_what_it_measures(tmp_path):
    names = sorted(path.stem for path in (ROOT / "benchmarks").glob("[!_]*.py"))
    assert len(names) > 10
    load = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"
    ended = subprocess.run(
        [sys.executable, "-c", load, *(f"benchmarks.{name}" for name in names)],
        cwd=ROOT,
        env={"PATH": "", "GONGKAI_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
