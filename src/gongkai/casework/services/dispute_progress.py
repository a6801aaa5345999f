"""The one mechanism by which a dispute changes.

As with requests: the row by conditional update on its version, one event an act, one journal
entry, all in one transaction; whoever comes second is told who did what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.casework import verbs
from gongkai.casework.dispute_facts import dispute_facts_to_json
from gongkai.casework.dispute_standing import dispute_columns
from gongkai.casework.models import Dispute, DisputeEvent
from gongkai.casework.refusals import DayAhead
from gongkai.casework.selectors.disputes import dispute_case, dispute_seen
from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.law.disputes import dispute_step
from gongkai.organs.authority import Permission, Place
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.journal.verbs import Verb
    from gongkai.law.disputes import DisputeAct, DisputeCase, DisputeFacts
    from gongkai.organs.authority import Actor

DISPUTE = "casework.dispute"


def dispute_taken(*, dispute_id: int, version: int | None, by: Actor) -> Dispute:
    """Take a dispute to change it, authorised.

    Args:
        dispute_id: Its number.
        version: The version that the actor saw; None where the act itself can be done but once.
        by: Who changes it.

    Raises:
        DisputeUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor sees it but may not do this.
        Overtaken: somebody changed it since the actor looked.
    """
    dispute = dispute_seen(by, dispute_id)
    by.require(Permission.DISPUTE_KEEP, Place(dispute.organ.path))
    if version is not None and dispute.version != version:
        raise overtaken(DISPUTE, dispute.pk)
    return dispute


def dispute_progressed(
    dispute: Dispute,
    act: DisputeAct,
    facts: DisputeFacts,
    *,
    by: Actor,
    today: date,
    changes: Mapping[str, Any] | None = None,
    verb: Verb | None = None,
) -> Dispute:
    """Do an act in a dispute that was taken, and keep everything.

    Args:
        dispute: As it was taken; its version is what it must still be at.
        act: What is done.
        facts: What is told with it.
        by: Who does it.
        today: The day on which it is recorded.
        changes: Other columns of the row that change with it.
        verb: What the journal says, where it is not the act's own verb.

    Raises:
        DisputeActRefused, DayAhead: nothing was changed.
        Overtaken: somebody else was first; nothing was changed.
    """
    if facts.on > today:
        raise DayAhead(f"“{act}”的日期{facts.on}晚于今天，请核对日期。")
    before = dispute_case(dispute)
    after = dispute_step(before, act, facts)
    with transaction.atomic():
        _row_written(dispute, after, changes or {})
        _event_written(dispute, after, by)
        record(
            chain=dispute.organ.code,
            verb_code=(verb or verbs.BY_DISPUTE_ACT[act]).code,
            target=Target(DISPUTE, dispute.pk, dispute.reference),
            author=by.author(Permission.DISPUTE_KEEP, Place(dispute.organ.path)),
            before={"dispute_state": before.state.name},
            after={
                "dispute_state": after.state.name,
                "happened_on": facts.on.isoformat(),
                **({"dispute_result": facts.result.name} if facts.result else {}),
            },
        )
    return dispute


def _row_written(dispute: Dispute, case: DisputeCase, changes: Mapping[str, Any]) -> None:
    columns = dispute_columns(case) | dict(changes)
    same = Dispute.objects.filter(pk=dispute.pk, version=dispute.version)
    if not same.update(**columns, version=F("version") + 1):
        raise overtaken(DISPUTE, dispute.pk)
    for name, value in columns.items():
        setattr(dispute, name, value)
    dispute.version += 1


def _event_written(dispute: Dispute, case: DisputeCase, by: Actor) -> None:
    done = case.history[-1]
    DisputeEvent.objects.create(
        dispute=dispute,
        position=len(case.history) - 1,
        act=done.act.name,
        happened_on=done.facts.on,
        facts=dispute_facts_to_json(done.facts),
        recorded_at=now(),
        recorded_by_id=by.person_id,
    )
