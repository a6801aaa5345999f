"""Trying again what was given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from gongkai.jobs.selectors import label_of, looks_after_jobs
from gongkai.jobs.verbs import RETRIED
from gongkai.journal.record import DEPLOYMENT, Target, record
from gongkai.organs.authority import NotAllowed, Permission, Place

if TYPE_CHECKING:
    from uuid import UUID

    from gongkai.organs.authority import Actor


class JobsRefusal(ValueError):
    """A job that cannot be tried again."""


@transaction.atomic
def job_retry(*, job_id: UUID, by: Actor) -> None:
    """Have a failed job tried again at once, with all its waits before it.

    Raises:
        NotAllowed: the actor does not look after the deployment's jobs.
        JobsRefusal: the job has not failed, or somebody was quicker.
    """
    place = Place(by.organ_path)
    by.require(Permission.JOBS_VIEW, place)
    if not looks_after_jobs(by):
        raise NotAllowed("后台任务由最上级机关的系统管理员处理，请与其联系。")
    won = (
        DBTaskResult.objects.failed()
        .filter(pk=job_id)
        .update(status=TaskResultStatus.READY, run_after=get_date_max(), worker_ids=[])
    )
    if not won:
        raise JobsRefusal("该任务已经重新执行或者已经完成，请刷新页面查看。")
    row = DBTaskResult.objects.get(pk=job_id)
    record(
        chain=DEPLOYMENT,
        verb_code=RETRIED,
        target=Target("jobs.job", str(job_id), label=label_of(row)),
        author=by.author(Permission.JOBS_VIEW, place),
    )
