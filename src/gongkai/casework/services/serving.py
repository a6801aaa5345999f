"""Serving a signed answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.casework.delivery import Told, service_told
from gongkai.casework.models import Answer
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.refusals import AnswerNotReady
from gongkai.casework.services.attaching import files_checked_first
from gongkai.casework.services.delivering import delivery_written
from gongkai.casework.services.progress import progressed, taken
from gongkai.law.clock import Manner
from gongkai.law.procedure import Act, Facts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.casework.application import Upload
    from gongkai.casework.models import Request
    from gongkai.law.clock import Service
    from gongkai.organs.authority import Actor


@files_checked_first
@transaction.atomic
def answer_serve(
    *,
    request_id: int,
    version: int,
    manner: Manner,
    on: date,
    by_postal_enterprise: bool = True,
    told: Told | None = None,
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Answer:
    """Serve the signed answer; the request is answered on the day that the manner makes it.

    `on` is the day of the applicant's signature, of posting, of sending, of leaving, or of the
    public notice; `told` says what else the service receipt states, `uploads` bring its proof. An
    answer served before, which a dispute has undone, is superseded. From now on the applicant
    sees the answer and its files by number and query code.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        Refusal, DayAhead: nothing is decided yet, or the day cannot be.
        AnswerNotReady: no answer is signed.
        ServiceProofMissing, DeliveryRefused: the manner asks for more.

    Law: 条例 arts 33, 40; CLK-6, CLK-7, DOC-16, RPT-18, RPT-26.
    """
    permission = ACT_PERMISSION[Act.SERVE]
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    told = told or Told(by_postal_enterprise=by_postal_enterprise)
    manner = Manner(manner)
    served = service_told(manner, on, told, is_pictured=bool(uploads), today=today)
    progressed(
        request,
        [(Act.SERVE, Facts(served.on, service=served))],
        by=by,
        today=today,
        permission=permission,
    )
    answer = _answer_served(request, manner, served)
    delivery_written(
        request,
        manner=manner,
        on=on,
        told=told,
        served=served,
        answer=answer,
        uploads=uploads,
        by=by,
    )
    return answer


def _answer_served(request: Request, manner: Manner, served: Service) -> Answer:
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
