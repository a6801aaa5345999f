"""Stopping a run and taking it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.decisions import verbs
from gongkai.decisions.models import Run
from gongkai.decisions.refusals import DecisionsRefusal
from gongkai.decisions.selectors import run_seen
from gongkai.decisions.services.beginning import require, tell
from gongkai.decisions.services.finishing import wake_next
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


@transaction.atomic
def run_stop(*, run_id: int, by: Actor) -> Run:
    """Stop a run that waits or is at work; nothing of it is seen, and it can be resumed.

    The organ's next file begins.

    Raises:
        RunUnknown: there is none, or the actor may not see it.
        NotAllowed: the role does not allow it.
        DecisionsRefusal: it is at its end.
    """
    run = run_seen(by, run_id)
    require(run.organ, by)
    going = Run.objects.filter(
        pk=run_id, state__in=(Run.State.WAITING, Run.State.READING, Run.State.WRITING)
    )
    if not going.update(state=Run.State.STOPPED, beaten_at=now()):
        raise DecisionsRefusal("这一批次已经结束或者已经中断，请刷新页面查看结果。")
    tell(run, verbs.STOPPED, by)
    wake_next(run)
    run.state = Run.State.STOPPED
    return run


@transaction.atomic
def run_resume(*, run_id: int, by: Actor) -> Run:
    """Put a stopped run into the queue again; it is done from its beginning.

    Raises:
        RunUnknown: there is none, or the actor may not see it.
        NotAllowed: the role does not allow it.
        DecisionsRefusal: it is not stopped.
    """
    from gongkai.decisions.tasks import carry_out  # jobs call services

    run = run_seen(by, run_id)
    require(run.organ, by)
    stopped = Run.objects.filter(pk=run_id, state=Run.State.STOPPED)
    if not stopped.update(state=Run.State.WAITING):
        raise DecisionsRefusal("这一批次没有中断，不需要恢复，请刷新页面查看进展。")
    tell(run, verbs.RESUMED, by)
    carry_out.enqueue(run_id)
    run.state = Run.State.WAITING
    return run
