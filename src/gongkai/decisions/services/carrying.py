"""Carrying a run out: checked, written, and seen all at once; killed at any point, done again.

A run is taken by one process at a time: each try has its number, and one that was overtaken
writes no more. What a broken try left is swept before the next, so that the end is the same.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import F, Q

from gongkai.decisions.importing.bulk import reserved
from gongkai.decisions.importing.pipeline import Outcome, checked_file
from gongkai.decisions.importing.scratch import scratch
from gongkai.decisions.importing.writing import make_ready, sweep, write_new
from gongkai.decisions.models import Decision, Run
from gongkai.decisions.refusals import DecisionsRefusal, RunBusy, RunStopped, RunUnknown
from gongkai.decisions.services.finishing import run_finish, run_refuse
from gongkai.today import now, today

if TYPE_CHECKING:
    from gongkai.decisions.importing.scratch import Scratch

ALIVE = timedelta(minutes=5)
"""A run that has not moved for so long was killed."""

MOST_TRIES = 3
"""After so many tries a run, or an export, is given up; the job is tried as often."""

_AT_WORK = (Run.State.READING, Run.State.WRITING)


def run_carry_out(*, run_id: int) -> Run:
    """Carry a run out to its end.

    Raises:
        RunUnknown: there is none, or it is at its end.
        RunBusy: another file of the organ is at work.
        RunStopped: a person stopped it, or another try took it.

    Law: PUB-24 to PUB-28, RPT-22.
    """
    run = _taken(run_id)
    try:
        _sweep_broken(run)
        with scratch() as work:
            outcome = checked_file(run, work, today=today(), beat=lambda: _beat(run))
            _beat(run, rows_read=outcome.rows_read, rows_rejected=outcome.counts["rejected"])
            if run.is_whole and outcome.counts["rejected"]:
                return run_refuse(run=run, reason=_WHOLE, outcome=outcome)
            _write(run, outcome, work)
            return run_finish(run=run, outcome=outcome, work=work)
    except RunStopped:
        if Run.objects.filter(pk=run.pk, attempt=run.attempt).exists():
            _sweep_broken(run)
        raise
    except DecisionsRefusal as refusal:
        return run_refuse(run=run, reason=str(refusal), outcome=None)
    except Exception:
        _give_back(run)
        raise


_WHOLE = "文件中有不合格的行，按“全部合格才导入”的要求未导入，请改正退回的行后重新导入。"

_FAILED = "导入时系统出错，多次重试没有成功，本文件未导入，请联系系统管理员查明原因后重新提交。"


def _give_back(run: Run) -> None:
    """Let a run that failed wait for its next try; after the last it ends, the queue goes on."""
    if run.attempt >= MOST_TRIES:
        _sweep_broken(run)
        run_refuse(run=run, reason=_FAILED, outcome=None)
        return
    mine = Run.objects.filter(pk=run.pk, attempt=run.attempt, state__in=_AT_WORK)
    mine.update(state=Run.State.WAITING)


def _taken(run_id: int) -> Run:
    """Take the run for this process; only one of an organ is at work."""
    long_ago = now() - ALIVE
    dead = Q(state__in=_AT_WORK, beaten_at__lte=long_ago)
    organ = Run.objects.filter(pk=run_id).values("organ")
    Run.objects.filter(dead, organ__in=organ).exclude(pk=run_id).update(state=Run.State.WAITING)
    free = Run.objects.filter(dead | Q(state=Run.State.WAITING), pk=run_id)
    try:
        with transaction.atomic():
            won = free.update(
                state=Run.State.READING, attempt=F("attempt") + 1, beaten_at=now(), ended_at=None
            )
    except IntegrityError as error:
        raise RunBusy from error
    if not won:
        raise RunUnknown
    return Run.objects.select_related("organ", "file", "person").get(pk=run_id)


def _sweep_broken(run: Run) -> None:
    """Take away what broken tries left in the organ: this run's own, and those not at work."""
    broken = Run.objects.filter(organ_id=run.organ_id, first_id__isnull=False)
    idle = Q(state__in=(Run.State.WAITING, Run.State.STOPPED))
    for one in broken.filter(Q(pk=run.pk) | idle):
        sweep(one.first_id or 0, one.last_id or 0)
        Run.objects.filter(pk=one.pk, first_id=one.first_id).update(
            first_id=None, last_id=None, rows_written=0
        )


def _write(run: Run, outcome: Outcome, work: Scratch) -> None:
    make_ready(run, work)
    many = outcome.counts["new"]
    first = reserved(Decision._meta.db_table, many) if many else 0  # noqa: SLF001 - documented
    _beat(
        run,
        state=Run.State.WRITING,
        rows_expected=many,
        first_id=first or None,
        last_id=first + many - 1 if many else None,
    )
    write_new(run, many, first, work, lambda wrote: _beat(run, rows_written=wrote))


def _beat(run: Run, **told: object) -> None:
    """Tell how far the run is; a run that was stopped, or taken by another try, ends here."""
    mine = Run.objects.filter(pk=run.pk, attempt=run.attempt, state__in=_AT_WORK)
    if not mine.update(beaten_at=now(), **told):
        raise RunStopped
    for name, value in told.items():
        setattr(run, name, value)
