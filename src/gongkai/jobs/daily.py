"""Jobs that the platform does by itself, once a day or every few minutes."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.timezone import localtime
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

if TYPE_CHECKING:
    from gongkai.jobs.retrying import Job

_DAILY: dict[str, tuple[Job[[], Any], time | timedelta]] = {}
AHEAD = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
"""States of a job that is not done yet."""


def daily(task: Job[[], Any], *, at: time) -> None:
    """Have a job done every day at an hour of Beijing; doing it twice must not harm."""
    _DAILY[task.module_path] = (task, at)


def every(task: Job[[], Any], *, wait: timedelta) -> None:
    """Have a job done again and again, so long after it was done; twice must not harm."""
    _DAILY[task.module_path] = (task, wait)


def plan_daily() -> None:
    """Put each such job that has no next time into the queue."""
    planned = set(
        DBTaskResult.objects.filter(task_path__in=_DAILY, status__in=AHEAD).values_list(
            "task_path", flat=True
        )
    )
    for path, (task, at) in _DAILY.items():
        if path not in planned:
            task.using(run_after=_next(at)).enqueue()


def _next(at: time | timedelta) -> datetime:
    """Give the next instant of that hour, by the machine's own clock: workers wait by it."""
    moment = localtime()
    if isinstance(at, timedelta):
        return moment + at
    planned = datetime.combine(moment.date(), at, moment.tzinfo)
    return planned if planned > moment else planned + timedelta(days=1)
