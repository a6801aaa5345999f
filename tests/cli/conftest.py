"""The command, called as a person calls it."""

import subprocess
import sys

import pytest


@pytest.fixture
def gongkai(tmp_path):
    """Run the command in an empty folder; text comes back decoded as UTF-8."""

    def run(*arguments, stdin=None):
        return subprocess.run(
            [sys.executable, "-m", "gongkai", *map(str, arguments)],
            cwd=tmp_path,
            capture_output=True,
            input=stdin,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run
