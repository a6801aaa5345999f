"""Undoing a service that came to nothing: the mail bounced, the post came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.casework import verbs
from gongkai.casework.models import Answer, Delivery, Dispute
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.refusals import CaseworkRefusal, DeliveryRefused
from gongkai.casework.selectors.cases import request_with_all
from gongkai.casework.services.delivering import delivery_taken
from gongkai.casework.services.progress import case_taken, kept, progressed
from gongkai.law.clock import Manner
from gongkai.law.procedure import Act, Facts, Refusal
from gongkai.organs.authority import Actor

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Permission

_PERMISSION = ACT_PERMISSION[Act.UNDO_SERVICE]


@transaction.atomic
def delivery_undo(
    *, delivery_id: int, version: int, reason: str, by: Actor, today: date
) -> Delivery:
    """Record that a service came to nothing; of an answer, the request is again to be served.

    The answer is signed and unserved again, the clock runs as if it had never been sent, and the
    report counts it no longer. An answer that it had superseded is in force again.

    Raises:
        DeliveryUnknown, NotAllowed, Overtaken: as everywhere.
        DeliveryRefused: no reason, undone before, or the applicant has disputed the answer since.
        Refusal: the manner of service cannot fail, or the answer is no longer the last step.

    Law: CLK-6, DOC-16, RPT-18.
    """
    delivery, request = delivery_taken(delivery_id, version, by)
    return _undone(delivery, request, reason=reason, by=by, today=today, permission=_PERMISSION)


@transaction.atomic
def delivery_bounced(*, message_id: int, reason: str, today: date) -> bool:
    """Undo the service that went by a mail which came back; tell whether there was one to undo.

    What the law or a dispute does not let be undone stays, for a person to look at.

    Law: CLK-6, DOC-16.
    """
    sent = Delivery.objects.filter(mail=message_id, undone_on=None).first()
    request = request_with_all(sent.request_id) if sent else None
    if sent is None or request is None:
        return False
    try:
        with transaction.atomic():
            _undone(sent, request, reason=reason, by=Actor.system(), today=today)
    except (Refusal, CaseworkRefusal):
        return False
    return True


def _undone(
    delivery: Delivery,
    request: Request,
    *,
    reason: str,
    by: Actor,
    today: date,
    permission: Permission | None = None,
) -> Delivery:
    reason = reason.strip()
    if not reason:
        raise DeliveryRefused("请填写送达不成的原因，例如邮件被退回、查无此人。")
    if not Manner(delivery.manner).may_fail:
        raise DeliveryRefused("该次送达已经签收，或者已经留置、公告，不能登记送达不成。")
    if delivery.answer_id is not None:
        _is_last(delivery, request)
        progressed(
            request,
            [(Act.UNDO_SERVICE, Facts(today, reason=reason))],
            by=by,
            today=today,
            permission=permission,
        )
        _answer_unserved(delivery.answer_id, request)
    else:
        kept(
            request,
            case_taken(request),
            today=today,
            by=by,
            verb=verbs.DELIVERY_UNDONE,
            permission=permission,
            noted={"delivery": delivery.pk},
        )
    delivery.undone_on, delivery.undone_reason = today, reason[:200]
    delivery.save(update_fields=["undone_on", "undone_reason"])
    return delivery


def _is_last(delivery: Delivery, request: Request) -> None:
    """Refuse where the service is not the one in force, or the applicant knows of the answer."""
    standing = Delivery.objects.filter(request=request, answer__isnull=False, undone_on=None)
    if standing.filter(pk__gt=delivery.pk).exists():
        raise DeliveryRefused("答复在此之后已经另行送达，不能再登记本次送达不成。")
    if Dispute.objects.filter(request=request, filed_on__gte=delivery.served_on).exists():
        raise DeliveryRefused(
            "申请人已就答复申请行政复议或者提起诉讼，说明已经收到答复，不能登记送达不成。"
        )


def _answer_unserved(answer_id: int, request: Request) -> None:
    Answer.objects.filter(pk=answer_id, stage=Answer.Stage.SERVED).update(
        stage=Answer.Stage.SIGNED, served_on=None, manner="", version=F("version") + 1
    )
    before = Answer.objects.filter(
        request=request, stage=Answer.Stage.SUPERSEDED, served_on__isnull=False
    ).order_by("-pk")
    replaced = before.first()
    if replaced is not None:
        Answer.objects.filter(pk=replaced.pk).update(
            stage=Answer.Stage.SERVED, version=F("version") + 1
        )
