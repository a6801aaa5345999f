"""The service of papers, one row a service (送达回证), and its proof."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.delivery import SENT, SIGNED_FOR, Told, service_told
from gongkai.casework.models import Delivery
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.refusals import DeliveryRefused, DeliveryUnknown
from gongkai.casework.selectors.deliveries import paper_of_answer, papers_standing
from gongkai.casework.services.attaching import files_checked_first, stored_id
from gongkai.casework.services.enclosing import mailed
from gongkai.casework.services.progress import case_taken, kept, progressed, taken
from gongkai.law.clock import Manner
from gongkai.law.papers import PaperKind
from gongkai.law.procedure import Act, Facts
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from gongkai.casework.application import Upload
    from gongkai.casework.models import Answer, Request
    from gongkai.journal.verbs import Verb
    from gongkai.law.clock import Service
    from gongkai.organs.authority import Actor
    from gongkai.papers.models import Paper

_PERMISSION = ACT_PERMISSION[Act.SERVE]

NOTED_BY: Mapping[str, Act] = MappingProxyType(
    {
        PaperKind.CORRECTION: Act.NOTE_CORRECTION_NOTICE,
        PaperKind.FEE_NOTICE: Act.NOTE_FEE_NOTICE,
        PaperKind.THIRD_PARTY_INQUIRY: Act.NOTE_CONSULTATION,
        PaperKind.CO_MAKER_INQUIRY: Act.NOTE_CONSULTATION,
    }
)
"""Papers whose receipt starts a period of whoever gets them, and the act that notes it."""


def delivery_written(
    request: Request,
    *,
    manner: Manner,
    on: date,
    told: Told,
    served: Service,
    by: Actor,
    answer: Answer | None = None,
    paper: Paper | None = None,
    uploads: Sequence[Upload] = (),
) -> Delivery:
    """Write the row of a service, in the transaction of its act; its mail goes out after."""
    paper = paper or (paper_of_answer(answer) if answer else None)
    proof = stored_id(uploads[0], request.organ, by=by) if uploads else None
    return Delivery.objects.create(
        request=request,
        paper=paper,
        answer=answer,
        manner=manner.value,
        recipient=told.recipient,
        place=told.place,
        sent_on=on if manner in SENT else None,
        tracking_number=told.tracking_number,
        signed_on=on if manner in SIGNED_FOR else None,
        signed_by=told.signed_by,
        server=told.server,
        witness=told.witness,
        refusal=told.refusal,
        mail=mailed(request, paper, answer, by=by) if told.by_mail else None,
        proof_id=proof,
        served_on=served.on,
        recorded_by_id=by.person_id,
        recorded_at=now(),
    )


@files_checked_first
@transaction.atomic
def delivery_record(
    *,
    request_id: int,
    version: int,
    paper_id: int,
    manner: Manner,
    on: date,
    told: Told | None = None,
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Delivery:
    """Record how a notice or a letter was served; an answer is served by `answer_serve`.

    Where it was handed over, left, noticed or sent electronically and its receipt starts a period,
    that receipt is noted with it; of what was posted it is noted when the post says so.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        DeliveryRefused: the paper is not this request's, not issued, or is an answer.
        ServiceProofMissing, Refusal, DayAhead: the manner asks for more, or the day cannot be.

    Law: 条例 arts 30, 32, 34; CLK-6, CLK-12, CLK-25, DOC-16.
    """
    request = taken(request_id=request_id, version=version, permission=_PERMISSION, by=by)
    paper = _paper_of(request, paper_id)
    told, manner = told or Told(), Manner(manner)
    served = service_told(manner, on, told, is_pictured=bool(uploads), today=today)
    if served.on > today:
        raise DeliveryRefused(f"送达日期{served.on}晚于今天，请核对日期。")
    delivery = delivery_written(
        request,
        manner=manner,
        on=on,
        told=told,
        served=served,
        paper=paper,
        uploads=uploads,
        by=by,
    )
    act = NOTED_BY.get(paper.kind)
    if act is not None and manner is not Manner.POST:
        facts = Facts(
            served.on,
            party=str(paper.fields.get("party_name", "")),
            subject=str(paper.fields.get("information", "")),
        )
        progressed(request, [(act, facts)], by=by, today=today, permission=_PERMISSION)
    else:
        _kept(request, verbs.DELIVERED, by=by, today=today, delivery=delivery)
    return delivery


def _paper_of(request: Request, paper_id: int) -> Paper:
    """Give a paper of the request that stands and is no answer."""
    paper = papers_standing(request).filter(pk=paper_id).first()
    if paper is None or paper.kind == PaperKind.ANSWER:
        raise DeliveryRefused(
            "该文书尚未印发、已被替代、不属于本件申请，或者是答复，请重新选择文书。"
        )
    return paper


@files_checked_first
@transaction.atomic
def delivery_prove(
    *,
    delivery_id: int,
    version: int,
    signed_on: date | None = None,
    signed_by: str = "",
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Delivery:
    """Add to a service who signed for it when, and its proof: the returned receipt, the mark.

    Raises:
        DeliveryUnknown, NotAllowed, Overtaken: as everywhere.
        DeliveryRefused: it came to nothing, nothing is added, or the day cannot be.

    Law: DOC-16, DOC-17, CLK-23.
    """
    delivery, request = delivery_taken(delivery_id, version, by)
    if signed_on is None and not uploads:
        raise DeliveryRefused("请填写签收日期，或者上传送达回证、邮件签收凭证。")
    if (
        signed_on is not None
        and not (delivery.sent_on or delivery.served_on) <= signed_on <= today
    ):
        raise DeliveryRefused("签收日期应当不早于送达日期，也不晚于今天，请核对日期。")
    if signed_on is not None:
        delivery.signed_on, delivery.signed_by = signed_on, signed_by
    if uploads:
        delivery.proof_id = stored_id(uploads[0], request.organ, by=by)
    delivery.save(update_fields=["signed_on", "signed_by", "proof"])
    _kept(request, verbs.DELIVERY_PROVED, by=by, today=today, delivery=delivery)
    return delivery


def delivery_taken(delivery_id: int, version: int, by: Actor) -> tuple[Delivery, Request]:
    """Take a service that stands, with its request, to change it; authorised.

    Raises:
        DeliveryUnknown, NotAllowed, Overtaken: as everywhere.
        DeliveryRefused: it came to nothing before.
    """
    delivery = Delivery.objects.filter(pk=delivery_id).first()
    if delivery is None:
        raise DeliveryUnknown
    request = taken(request_id=delivery.request_id, version=version, permission=_PERMISSION, by=by)
    if delivery.undone_on is not None:
        raise DeliveryRefused(f"该次送达已于{delivery.undone_on}登记为送达不成，请重新送达。")
    return delivery, request


def _kept(request: Request, verb: Verb, *, by: Actor, today: date, delivery: Delivery) -> None:
    kept(
        request,
        case_taken(request),
        today=today,
        by=by,
        verb=verb,
        permission=_PERMISSION,
        noted={"delivery": delivery.pk, "manner": delivery.manner},
    )
