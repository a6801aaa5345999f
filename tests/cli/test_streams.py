"""Streams that are closed, full, broken or cannot hold Chinese."""

import json
import os
import signal
import subprocess
import sys

import pytest

from report.made.reports import make


@pytest.fixture(autouse=True)
def _report(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(make(7).as_json()), encoding="utf-8")


def shell(line, folder, **environment):
    script = line.replace("gongkai", f"{sys.executable} -m gongkai")
    return subprocess.run(
        ["/bin/bash", "-c", script],
        cwd=folder,
        capture_output=True,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )


def test_a_closed_output_costs_nothing_but_the_output(tmp_path):
    ended = shell("gongkai report check a.json >&-", tmp_path)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")  # noqa: PTH110
def test_a_full_disk_is_said_in_one_line(tmp_path):
    ended = shell("gongkai report read a.json > /dev/full", tmp_path)
    assert ended.returncode == 2
    assert len(ended.stderr.decode().splitlines()) == 1


def test_a_reader_that_leaves_ends_the_command_without_a_word(tmp_path):
    dates = " ".join(["2023-01-16"] * 60)
    ended = shell(f"gongkai due {dates} | head -1; exit ${{PIPESTATUS[0]}}", tmp_path)
    assert (ended.returncode, ended.stderr) == (141, b"")


def test_a_terminal_without_chinese_gets_utf8_and_json_is_always_utf8(tmp_path):
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    shown = shell("gongkai report read a.json --format text", tmp_path, **bare)
    assert "自然人" in shown.stdout.decode()
    shown = shell("gongkai report read a.json --format text", tmp_path, PYTHONIOENCODING="gbk")
    assert "自然人" in shown.stdout.decode("gbk")
    shown = shell("gongkai report read a.json", tmp_path, PYTHONIOENCODING="gbk")
    assert json.loads(shown.stdout.decode())["file"] == "a.json"


def test_files_of_the_working_folder_are_never_imported(tmp_path):
    for name in ("yaml.py", "click.py", "report.py"):
        (tmp_path / name).write_text("raise SystemExit(9)", encoding="utf-8")
    script = f"{sys.executable} -P -m gongkai report check a.json --format json"
    ended = subprocess.run(script.split(), cwd=tmp_path, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_ctrl_c_ends_many_files_quietly(tmp_path):
    running = subprocess.Popen(
        [sys.executable, "-m", "gongkai", "report", "read", *["a.json"] * 20_000],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert running.stdout.readline()  # the first report is read, most are not
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=30)
    assert running.returncode == 130
    assert b"Traceback" not in said
