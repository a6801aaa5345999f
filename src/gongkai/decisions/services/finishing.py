"""The end of a run: seen all at once with its counts, or refused with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from gongkai.decisions import verbs
from gongkai.decisions.models import Run
from gongkai.decisions.refusals import RunStopped
from gongkai.decisions.services.beginning import tell
from gongkai.decisions.services.correcting import apply_changes
from gongkai.decisions.services.tallying import add, tallied
from gongkai.files.services import file_discard, file_made
from gongkai.organs.authority import Actor
from gongkai.organs.selectors import actor_of
from gongkai.today import now, today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.decisions.importing.pipeline import Outcome
    from gongkai.decisions.importing.scratch import Scratch
    from gongkai.files.models import StoredFile

_LONGEST_REFUSAL = 300


@transaction.atomic
def run_finish(*, run: Run, outcome: Outcome, work: Scratch) -> Run:
    """Let the run's decisions be seen, with corrections and counts, in one transaction.

    Law: PUB-24, RPT-22.
    """
    by = _actor(run)
    counts = dict(outcome.counts)
    run.rows_unchanged, run.rows_corrected = counts["same"], counts["corrected"]
    if counts["corrected"]:
        apply_changes(run, by, work)
    add(run.organ_id, tallied(run, work))
    after = {f"rows_{name}": many for name, many in counts.items()}
    return _ended(run, Run.State.DONE, outcome, by, after)


@transaction.atomic
def run_refuse(*, run: Run, reason: str, outcome: Outcome | None) -> Run:
    """End a run whose file is not taken."""
    run.refusal = reason[:_LONGEST_REFUSAL]
    return _ended(run, Run.State.REFUSED, outcome, _actor(run), {})


def _ended(
    run: Run, state: Run.State, outcome: Outcome | None, by: Actor, after: Mapping[str, int]
) -> Run:
    if outcome is not None:
        run.facts = {
            "reasons": dict(outcome.reasons),
            "columns": dict(outcome.columns),
            "seconds": {
                "checking": outcome.seconds,
                "all": round((now() - run.created_at).total_seconds()),
            },
        }
        run.rows_rejected = outcome.counts["rejected"]
        run.rejected = _rejected(run, outcome, by)
    file_id = run.file_id
    run.file = None
    run.ended_at = run.beaten_at = now()
    mine = Run.objects.filter(
        Q(state=Run.State.READING) | Q(state=Run.State.WRITING), pk=run.pk, attempt=run.attempt
    )
    if not mine.update(state=state):
        raise RunStopped
    run.state = state
    run.save(
        update_fields=[
            "facts",
            "file",
            "rejected",
            "refusal",
            "rows_rejected",
            "rows_unchanged",
            "rows_corrected",
            "ended_at",
            "beaten_at",
        ]
    )
    if file_id is not None:
        # It holds names and numbers that nobody needs any more.
        file_discard(file_id=file_id, by=by, reason="导入结束")
    verb_code = verbs.IMPORTED if state == Run.State.DONE else verbs.REFUSED
    tell(run, verb_code, by, after=after)
    wake_next(run)
    return run


def _rejected(run: Run, outcome: Outcome, by: Actor) -> StoredFile | None:
    if outcome.rejected is None:
        return None
    stem = run.name.rpartition(".")[0] or run.name
    with outcome.rejected.open("rb") as content:
        return file_made(
            organ=run.organ,
            content=content,
            name=f"{stem}-退回.csv",
            media_type="text/csv",
            by=by,
        )


def wake_next(run: Run) -> None:
    """Let the organ's next file begin, now that this one is at work no more."""
    from gongkai.decisions.tasks import carry_out  # jobs call services

    waiting = Run.objects.filter(organ_id=run.organ_id, state=Run.State.WAITING)
    following = waiting.order_by("pk").values_list("pk", flat=True).first()
    if following is not None:
        carry_out.enqueue(following)


def _actor(run: Run) -> Actor:
    return actor_of(run.person, on=today(), address=None) if run.person else Actor.system()
