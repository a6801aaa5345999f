"""The worker: it takes jobs from the database, one at a time, until it is told to stop."""

from __future__ import annotations

import logging
import time
from typing import Any

from django.db import OperationalError
from django.utils.crypto import get_random_string
from django_tasks.base import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction, is_locked_database_exception

from gongkai.jobs.daily import plan_daily
from gongkai.jobs.rounds import take_up_the_cut_off

_log = logging.getLogger(__name__)


def work() -> None:
    """Work until SIGTERM or SIGINT; the job in hand is finished first."""
    worker = _worker()
    worker.configure_signals()
    while worker.running:
        _work_while_it_goes(worker)


def _work_while_it_goes(worker: Worker) -> None:
    """Work until told to stop, or until somebody else holds SQLite's one lock for too long.

    The library outlives that only while it looks for a job, not where it begins to look or writes
    down what became of one.
    """
    try:
        take_up_the_cut_off(idle_worker=worker.worker_id)
        plan_daily()
        worker.run()
    except OperationalError as error:
        if not is_locked_database_exception(error):
            raise
        _log.warning("The database was locked too long; the worker goes on.")
        time.sleep(worker.interval)


def drain() -> None:
    """Do every job that is due and return; also inside a transaction, as tests are."""
    take_up_the_cut_off()
    plan_daily()
    worker = _worker()
    while row := _claimed(worker):
        worker.run_task(row)


def _claimed(worker: Worker) -> DBTaskResult[Any, Any] | None:
    due = DBTaskResult.objects.ready().filter(backend_name=worker.backend_name)
    with exclusive_transaction(due.db):
        row = due.get_locked()
        if row:
            row.claim(worker.worker_id)
    return row


def _worker() -> Worker:
    return Worker(
        queue_names=["*"],
        interval=1,
        batch=False,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
