"""Serving a signed answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.casework.models import Answer
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.refusals import AnswerNotReady
from gongkai.casework.services.progress import progressed, taken
from gongkai.law.clock import Manner, service
from gongkai.law.procedure import Act, Facts

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor

_DAY_OF = {
    Manner.DIRECT: "signed_on",
    Manner.ENTRUSTED: "signed_on",
    Manner.POST: "posted_on",
    Manner.ELECTRONIC: "sent_on",
}
"""What the day of service is called by each manner (CLK-6)."""


@transaction.atomic
def answer_serve(
    *,
    request_id: int,
    version: int,
    manner: Manner,
    on: date,
    by_postal_enterprise: bool = True,
    by: Actor,
    today: date,
) -> Answer:
    """Serve the signed answer; the request is answered on the day that the manner makes it.

    `on` is the day of the applicant's signature, of posting, or of sending. An answer served
    before, which a dispute has undone, is superseded. From now on the applicant sees the answer
    and its files by number and query code.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        Refusal, DayAhead: nothing is decided yet, or the day cannot be.
        AnswerNotReady: no answer is signed.

    Law: 条例 arts 33, 40; CLK-6, CLK-7, RPT-18, RPT-26.
    """
    permission = ACT_PERMISSION[Act.SERVE]
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    served = service(
        Manner(manner), **{_DAY_OF[manner]: on}, by_postal_enterprise=by_postal_enterprise
    )
    progressed(
        request,
        [(Act.SERVE, Facts(served.on, service=served))],
        by=by,
        today=today,
        permission=permission,
    )
    answer = Answer.objects.filter(request=request, stage=Answer.Stage.SIGNED).first()
    if answer is None:
        raise AnswerNotReady("没有已签发的答复，不能送达，请先拟制、审核、签发答复。")
    Answer.objects.filter(request=request, stage=Answer.Stage.SERVED).update(
        stage=Answer.Stage.SUPERSEDED
    )
    Answer.objects.filter(pk=answer.pk).update(
        stage=Answer.Stage.SERVED,
        served_on=served.on,
        manner=manner.value,
        version=F("version") + 1,
    )
    answer.refresh_from_db()
    return answer
