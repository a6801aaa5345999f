"""The register of reconsiderations and suits behind table 4: registering, describing, ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.casework import verbs
from gongkai.casework.dispute_facts import dispute_facts_to_json
from gongkai.casework.dispute_standing import PROCEEDINGS, dispute_columns
from gongkai.casework.models import Dispute, DisputeEvent, DisputeKind, DisputeResult
from gongkai.casework.refusals import DisputeRefused
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.services.dispute_progress import (
    DISPUTE,
    dispute_progressed,
    dispute_taken,
)
from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.law.disputes import (
    DisputeAct,
    DisputeCase,
    DisputeFacts,
    ResultCode,
    dispute_step,
)
from gongkai.law.procedure import Case, outcome
from gongkai.law.remedies import ensure_not_parallel
from gongkai.organs.authority import Permission, Place
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


@transaction.atomic
def dispute_register(
    *,
    organ: Organ,
    kind: str,
    authority: str,
    filed_on: date,
    request: Request | None = None,
    item_number: str = "",
    matter: str = "",
    reference: str = "",
    note: str = "",
    by: Actor,
    today: date,
) -> Dispute:
    """Register a case against the organ about open government information.

    `kind` is one of `DisputeKind`; two instances of one suit are one case (RR-9). A case is about
    a request, or about an act of publication that `matter` describes and `item_number` names.
    `reference` is its number at the authority or court.

    Raises:
        NotAllowed: the actor keeps no cases of this organ.
        DisputeRefused: the request is another organ's, the day lies ahead, or a suit directly
            after a reconsideration.
        ParallelProceedings: the other proceeding about the same request still runs.

    Law: 行政复议法 art 29; 行政诉讼法 arts 44, 45; RR-2, RR-5, RR-8, RR-9, RR-10, RR-11.
    """
    place = Place(organ.path)
    by.require(Permission.DISPUTE_KEEP, place)
    if filed_on > today:
        raise DisputeRefused(f"提起日期{filed_on}晚于今天，请核对日期。")
    wanted = DisputeKind(kind)
    if request is not None:
        _fits(request, organ, wanted)
    facts = DisputeFacts(filed_on)
    case = dispute_step(DisputeCase(PROCEEDINGS[wanted]), DisputeAct.REGISTER, facts)
    dispute = Dispute.objects.create(
        organ=organ,
        request=request,
        item_number=item_number,
        matter=matter,
        disputed_outcome=_disputed(request, filed_on),
        kind=wanted,
        authority=authority,
        reference=reference,
        filed_on=filed_on,
        note=note,
        **dispute_columns(case),
    )
    DisputeEvent.objects.create(
        dispute=dispute,
        position=0,
        act=DisputeAct.REGISTER.name,
        happened_on=filed_on,
        facts=dispute_facts_to_json(facts),
        recorded_at=now(),
        recorded_by_id=by.person_id,
    )
    record(
        chain=organ.code,
        verb_code=verbs.BY_DISPUTE_ACT[DisputeAct.REGISTER].code,
        target=Target(DISPUTE, dispute.pk, reference),
        author=by.author(Permission.DISPUTE_KEEP, place),
        after={"kind": kind, "filed_on": filed_on.isoformat()},
    )
    return dispute


def _fits(request: Request, organ: Organ, wanted: DisputeKind) -> None:
    if request.organ_id != organ.pk:
        raise DisputeRefused("所涉申请不是本机关的申请，请核对登记编号。")
    for known in Dispute.objects.filter(request=request):
        running = PROCEEDINGS[known.kind] if not known.result else None
        ensure_not_parallel(running, PROCEEDINGS[wanted])
        if wanted is DisputeKind.LITIGATION and known.kind == DisputeKind.RECONSIDERATION:
            raise DisputeRefused("该申请已经行政复议，请登记为“复议后起诉”。")


def _disputed(request: Request | None, filed_on: date) -> str:
    """Give the outcome that stood when the case was filed; "" for silence and publication."""
    if request is None:
        return ""
    case = case_of(request)
    done = tuple(one for one in case.history if one.facts.on <= filed_on)
    found = outcome(Case(case.state, done))
    return found.code.name if found else ""


@transaction.atomic
def dispute_describe(
    *,
    dispute_id: int,
    version: int,
    authority: str,
    reference: str = "",
    item_number: str = "",
    matter: str = "",
    note: str = "",
    by: Actor,
) -> Dispute:
    """Change what a case is called and about; its course stays as it is.

    Raises:
        DisputeUnknown, NotAllowed, Overtaken: as everywhere.

    Law: RR-11.
    """
    dispute = dispute_taken(dispute_id=dispute_id, version=version, by=by)
    told = {
        "authority": authority,
        "reference": reference,
        "item_number": item_number,
        "matter": matter,
        "note": note,
    }
    changed = sorted(name for name, value in told.items() if getattr(dispute, name) != value)
    same = Dispute.objects.filter(pk=dispute.pk, version=version)
    if not same.update(**told, version=F("version") + 1):
        raise overtaken(DISPUTE, dispute.pk)
    record(
        chain=dispute.organ.code,
        verb_code=verbs.DISPUTE_DESCRIBED.code,
        target=Target(DISPUTE, dispute.pk, reference),
        author=by.author(Permission.DISPUTE_KEEP, Place(dispute.organ.path)),
        after={"changed": changed},
    )
    dispute.refresh_from_db()
    return dispute


@transaction.atomic
def dispute_conclude(
    *,
    dispute_id: int,
    result: str,
    concluded_on: date,
    note: str = "",
    asks_reanswer: bool = True,
    by: Actor,
    today: date,
) -> Dispute:
    """Record how a case ended where only its last result is known; who comes second is told.

    A corrected result starts a new duty to answer: `dispute_order_reanswer` puts it on the
    request. `result` is one of `DisputeResult`, by the semantics of RR-7.

    Raises:
        DisputeUnknown, NotAllowed: as everywhere.
        DisputeRefused: the day lies ahead or before the case was filed.
        DisputeActRefused: the day lies before the last act of the case.
        Overtaken: somebody recorded a result before.

    Law: RR-7, RR-8, RR-9, RR-12.
    """
    dispute = dispute_taken(dispute_id=dispute_id, version=None, by=by)
    if dispute.result:
        raise overtaken(DISPUTE, dispute.pk)
    if not dispute.filed_on <= concluded_on <= today:
        raise DisputeRefused(
            f"审结日期应当在提起日期{dispute.filed_on}之后、不晚于今天，请核对日期。"
        )
    code = ResultCode[f"{DisputeResult(result).name}_UNTOLD"]
    facts = DisputeFacts(concluded_on, result=code, asks_reanswer=asks_reanswer)
    changes = {"note": "\n".join(filter(None, (dispute.note, note)))} if note else {}
    return dispute_progressed(
        dispute, DisputeAct.CONCLUDE, facts, by=by, today=today, changes=changes
    )
