"""The register of reconsiderations and suits behind table 4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Dispute, DisputeKind, DisputeResult
from gongkai.casework.refusals import DisputeRefused
from gongkai.casework.selectors.disputes import dispute_seen
from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.law.remedies import Proceeding, ensure_not_parallel
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

KIND = "casework.dispute"
_PROCEEDINGS = {
    DisputeKind.RECONSIDERATION: Proceeding.RECONSIDERATION,
    DisputeKind.LITIGATION: Proceeding.SUIT,
    DisputeKind.LITIGATION_AFTER: Proceeding.SUIT,
}


@transaction.atomic
def dispute_register(
    *,
    organ: Organ,
    kind: str,
    authority: str,
    filed_on: date,
    request: Request | None = None,
    reference: str = "",
    note: str = "",
    by: Actor,
    today: date,
) -> Dispute:
    """Register a case against the organ about open government information.

    `kind` is one of `DisputeKind`; two instances of one suit are one case (RR-9). `reference` is
    its number at the authority or court.

    Raises:
        NotAllowed: the actor keeps no cases of this organ.
        DisputeRefused: the request is another organ's, the day lies ahead, or a suit directly
            after a reconsideration.
        ParallelProceedings: the other proceeding about the same request still runs.

    Law: 行政复议法 art 29; 行政诉讼法 arts 44, 45; RR-2, RR-8, RR-9, RR-10, RR-11.
    """
    place = Place(organ.path)
    by.require(Permission.DISPUTE_KEEP, place)
    if filed_on > today:
        raise DisputeRefused(f"提起日期{filed_on}晚于今天，请核对日期。")
    wanted = DisputeKind(kind)
    if request is not None:
        _fits(request, organ, wanted)
    dispute = Dispute.objects.create(
        organ=organ,
        request=request,
        kind=wanted,
        authority=authority,
        reference=reference,
        filed_on=filed_on,
        note=note,
    )
    record(
        chain=organ.code,
        verb_code=verbs.DISPUTE_REGISTERED.code,
        target=Target(KIND, dispute.pk, reference),
        author=by.author(Permission.DISPUTE_KEEP, place),
        after={"kind": kind, "filed_on": filed_on.isoformat()},
    )
    return dispute


def _fits(request: Request, organ: Organ, wanted: DisputeKind) -> None:
    if request.organ_id != organ.pk:
        raise DisputeRefused("所涉申请不是本机关的申请，请核对登记编号。")
    for known in Dispute.objects.filter(request=request):
        running = _PROCEEDINGS[DisputeKind(known.kind)] if not known.result else None
        ensure_not_parallel(running, _PROCEEDINGS[wanted])
        if wanted is DisputeKind.LITIGATION and known.kind == DisputeKind.RECONSIDERATION:
            raise DisputeRefused("该申请已经行政复议，请登记为“复议后起诉”。")


@transaction.atomic
def dispute_conclude(
    *,
    dispute_id: int,
    result: str,
    concluded_on: date,
    note: str = "",
    by: Actor,
    today: date,
) -> Dispute:
    """Record how a case ended; whoever comes second is told who did.

    A corrected result starts a new duty to answer: it is recorded on the request itself, by the
    act `ORDER_REANSWER`. `result` is one of `DisputeResult`, by the semantics of RR-7.

    Raises:
        DisputeUnknown, NotAllowed: as everywhere.
        DisputeRefused: the day lies ahead or before the case was filed.
        Overtaken: somebody recorded a result before.

    Law: RR-7, RR-8, RR-9, RR-12.
    """
    dispute = dispute_seen(by, dispute_id)
    place = Place(dispute.organ.path)
    by.require(Permission.DISPUTE_KEEP, place)
    if not dispute.filed_on <= concluded_on <= today:
        raise DisputeRefused(
            f"审结日期应当在提起日期{dispute.filed_on}之后、不晚于今天，请核对日期。"
        )
    changes = {"result": DisputeResult(result), "concluded_on": concluded_on}
    if note:
        changes["note"] = "\n".join(filter(None, (dispute.note, note)))
    if not Dispute.objects.filter(pk=dispute.pk, result="").update(**changes):
        raise overtaken(KIND, dispute.pk)
    record(
        chain=dispute.organ.code,
        verb_code=verbs.DISPUTE_CONCLUDED.code,
        target=Target(KIND, dispute.pk, dispute.reference),
        author=by.author(Permission.DISPUTE_KEEP, place),
        before={"result": ""},
        after={"result": result, "concluded_on": concluded_on.isoformat()},
    )
    dispute.refresh_from_db()
    return dispute
