"""A worker whose database was locked for longer than it waits."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from gongkai.jobs import worker
from gongkai.jobs.retrying import job

pytestmark = pytest.mark.django_db


@job(waits=(60,))
def locked_out(number):
    return number


@pytest.fixture
def told(monkeypatch):
    """Let the worker meet one fault after another in the middle of a job, then be told to stop."""

    def meet(*faults):
        coming = list(faults)

        def run(self):
            self.running = bool(coming)
            row = DBTaskResult.objects.ready().first()
            if row:
                row.claim(self.worker_id)
            if coming:
                raise coming.pop(0)

        monkeypatch.setattr("gongkai.jobs.daily._DAILY", {})
        monkeypatch.setattr(Worker, "run", run)
        monkeypatch.setattr(Worker, "configure_signals", lambda _: None)
        monkeypatch.setattr(worker.time, "sleep", lambda _: None)
        worker.work()

    return meet


def test_it_goes_on_and_the_job_in_hand_is_tried_again(told):
    locked_out.enqueue(1)
    told(OperationalError("database is locked"), OperationalError("database table is locked"))
    row = DBTaskResult.objects.get()
    assert (row.status, len(row.worker_ids)) == ("READY", 1)


def test_another_fault_of_the_database_ends_it(told):
    with pytest.raises(OperationalError, match="disk I/O"):
        told(OperationalError("disk I/O error"))
