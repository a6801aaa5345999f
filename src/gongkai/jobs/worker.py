"""The worker: it takes jobs from the database, one at a time, until it is told to stop."""

from __future__ import annotations

from django.utils.crypto import get_random_string
from django_tasks.base import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker

from gongkai.jobs.daily import plan_daily
from gongkai.jobs.rounds import take_up_the_cut_off


def work() -> None:
    """Work until SIGTERM or SIGINT; the job in hand is finished first."""
    worker = _worker(batch=False)
    worker.configure_signals()
    take_up_the_cut_off()
    plan_daily()
    worker.run()


def drain() -> None:
    """Do every job that is due and return."""
    take_up_the_cut_off()
    plan_daily()
    _worker(batch=True).run()


def _worker(*, batch: bool) -> Worker:
    return Worker(
        queue_names=["*"],
        interval=1,
        batch=batch,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
