"""The worker as a service manager stops it."""

from __future__ import annotations

import os
import signal

import pytest
from django_tasks_db.models import DBTaskResult

from gongkai.cli import worker
from gongkai.jobs.retrying import job


@job(waits=())
def told_to_stop_meanwhile(number):
    os.kill(os.getpid(), signal.SIGTERM)
    return number


def _work():
    with pytest.raises(SystemExit) as ended:
        worker.command(["--"], standalone_mode=False)
    return ended.value.code


def test_it_finishes_the_job_in_hand_on_a_sigterm_and_begins_no_other(world, monkeypatch):
    monkeypatch.setattr("gongkai.jobs.daily._DAILY", {})
    world.play(lambda: [told_to_stop_meanwhile.enqueue(number) and None for number in (1, 2)])
    assert world.play(_work) == 0
    rows = DBTaskResult.objects.order_by("enqueued_at").values_list("status", "return_value")
    assert world.play(lambda: list(rows)) == [("SUCCESSFUL", 1), ("READY", None)]
