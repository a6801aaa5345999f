"""`gongkai journal` and `gongkai worker`, as an administrator runs them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")

    def act(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "gongkai", *arguments],
            capture_output=True, text=True, check=False, cwd=folder,
            env={"GONGKAI_DATA": str(folder), "PATH": "", "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip

    assert act("migrate").returncode == 0
    act.folder = folder
    return act


def test_the_worker_does_what_is_due_and_leaves(run):
    assert run("worker", "--batch").returncode == 0


def test_a_whole_journal_is_said_to_be_whole(run):
    outcome = run("journal", "verify")
    assert (outcome.returncode, outcome.stdout) == (0, "操作日志完整，没有发现改动。\n")


def test_a_head_without_its_entries_is_named(run):
    assert run("journal", "export-anchors", "-o", "a.jsonl").returncode == 0
    line = '{"chain": "yunze", "day": "2026-03-02", "position": 3, "digest": "f"}\n'
    (run.folder / "a.jsonl").write_text(line, encoding="utf-8")
    outcome = run("journal", "verify", "--anchors", "a.jsonl")
    assert outcome.returncode == 1
    assert outcome.stdout == "日志链“yunze”已不存在，2026-03-02保存链首时有3条。\n"


def test_a_file_that_holds_no_anchors_is_refused(run):
    (run.folder / "b.jsonl").write_text("{}\n", encoding="utf-8")
    outcome = run("journal", "verify", "--anchors", "b.jsonl")
    assert outcome.returncode == 2
    assert "第1行不是导出的链首摘要" in outcome.stderr


def test_the_database_it_reads_has_its_guards(run):
    with closing(sqlite3.connect(run.folder / "gongkai.sqlite3")) as database:
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        assert "journal_entry_no_DELETE" in {name for (name,) in names}
