"""A process that the system kills costs one file, not the run."""

import os
import signal

import pytest

from gongkai.cli import pool
from gongkai.cli.sources import Outcome


def killed_at_3(name):
    if name == "3":
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(name, None, error="read")


@pytest.mark.skipif(os.cpu_count() == 1, reason="one core needs no pool")
def test_a_killed_process_costs_only_its_own_file():
    files = [str(number) for number in range(6)]
    outcomes = list(pool.shared_out(files, killed_at_3))
    assert [outcome.name for outcome in outcomes] == files
    assert [outcome.error for outcome in outcomes].count("read") == 5
    assert "终止" in outcomes[3].error
