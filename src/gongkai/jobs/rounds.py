"""What becomes of a job when a try has ended: another try later, or the list of the failed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from gongkai.jobs.daily import plan_daily

if TYPE_CHECKING:
    from django_tasks.base import TaskResult

_LONGEST_TRY = timedelta(hours=1)
CUT_OFF = "任务执行中断：执行它的进程没有正常结束。"
"""What stands as the error of a try whose worker was killed."""


def after_a_try(task_result: TaskResult[Any], **_: Any) -> None:
    """Plan the next try of a job that failed, and the next day of a daily one."""
    row = getattr(task_result, "db_result", None)
    if row is None:
        return
    if row.status != TaskResultStatus.FAILED or not _try_again(row):
        plan_daily()


def take_up_the_cut_off(*, idle_worker: str = "") -> None:
    """Treat as failed each try that began so long ago that its worker must have been killed.

    Args:
        idle_worker: The name of a worker that does nothing now: what it began is cut off too.
    """
    long_ago = datetime.now(UTC) - _LONGEST_TRY
    for row in DBTaskResult.objects.running():
        is_left = bool(idle_worker) and row.worker_ids[-1:] == [idle_worker]
        if not is_left and (row.started_at is None or row.started_at >= long_ago):
            continue
        row.status, row.traceback = TaskResultStatus.FAILED, CUT_OFF
        row.finished_at = datetime.now(UTC)
        if (
            DBTaskResult.objects.running()
            .filter(pk=row.pk, started_at=row.started_at)
            .update(status=row.status, traceback=row.traceback, finished_at=row.finished_at)
        ):
            _try_again(row)


def _try_again(row: DBTaskResult[Any, Any]) -> bool:
    waits = getattr(_task_of(row), "waits", ())
    tries = len(row.worker_ids)
    if tries > len(waits):
        return False
    DBTaskResult.objects.failed().filter(pk=row.pk).update(
        status=TaskResultStatus.READY,
        run_after=datetime.now(UTC) + timedelta(seconds=waits[tries - 1]),
    )
    return True


def _task_of(row: DBTaskResult[Any, Any]) -> object:
    try:
        return row.task
    except ImportError:  # a job of an older version: there is nothing to try again
        return None
