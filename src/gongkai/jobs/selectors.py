"""What waits and what has failed, as an administrator sees it.

A job belongs to the deployment and to no organ: its arguments are numbers of records of any
organ, and any worker does it. So only who looks after jobs at an organ at the top sees them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from gongkai.jobs.daily import AHEAD
from gongkai.jobs.rounds import CUT_OFF
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor

_SHOWN = 200
_OURS = "gongkai."


@dataclass(frozen=True, slots=True)
class JobSeen:
    """One job.

    Attributes:
        id: Its number.
        label: Its name.
        enqueued_at: When it was wanted.
        due_at: When it is tried next; None for as soon as can be, and for a failed one.
        tries: How often it was tried.
        error: What went wrong at its last try, empty when nothing did: the kind of error, with its
            sentence only where it is one of ours, for any other may hold personal data.
    """

    id: UUID
    label: str
    enqueued_at: datetime
    due_at: datetime | None
    tries: int
    error: str


def looks_after_jobs(actor: Actor) -> bool:
    """Tell whether the actor looks after jobs at an organ that stands below none."""
    reach = actor.reach(Permission.JOBS_VIEW)
    return any(path.count("/") == 1 for path in reach.below | reach.organs)


def failed(actor: Actor) -> list[JobSeen]:
    """Give the jobs that were given up, newest first; none for who may not see jobs."""
    rows = DBTaskResult.objects.failed().order_by("-finished_at", "-pk")
    return _seen(actor, rows)


def waiting(actor: Actor) -> list[JobSeen]:
    """Give the jobs not done yet, the next one first; none for who may not see jobs."""
    rows = DBTaskResult.objects.filter(status__in=AHEAD)
    return _seen(actor, rows.order_by("run_after", "enqueued_at"))


def _seen(actor: Actor, rows: QuerySet[DBTaskResult[Any, Any]]) -> list[JobSeen]:
    if not looks_after_jobs(actor):
        return []
    return [
        JobSeen(
            id=row.pk,
            label=label_of(row),
            enqueued_at=row.enqueued_at,
            due_at=row.run_after if _is_put_off(row) else None,
            tries=len(row.worker_ids),
            error=_error_of(row),
        )
        for row in rows[:_SHOWN]
    ]


def _is_put_off(row: DBTaskResult[Any, Any]) -> bool:
    return bool(row.status == TaskResultStatus.READY and row.run_after != get_date_max())


def label_of(row: DBTaskResult[Any, Any]) -> str:
    """Give a job's name; the last part of its path when it is no longer there."""
    try:
        return str(getattr(row.task, "label", row.task.name))
    except ImportError:
        return str(row.task_path).rpartition(".")[2]


def _error_of(row: DBTaskResult[Any, Any]) -> str:
    if row.traceback == CUT_OFF:
        return CUT_OFF
    path = str(row.exception_class_path)
    kind = path.rpartition(".")[2]
    if not path.startswith(_OURS):
        return kind
    sentence = row.traceback.rpartition(f"\n{path}: ")[2].partition("\n")[0]
    return f"{kind}: {sentence}"
