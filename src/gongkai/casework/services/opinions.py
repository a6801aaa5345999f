"""Opinions asked for inside: of a unit that is joined, of the legal adviser, of a superior."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Opinion
from gongkai.casework.refusals import CaseworkRefusal, RequestUnknown
from gongkai.casework.selectors.cases import place_of_request, request_seen
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.selectors.joining import place_to_speak
from gongkai.casework.services.progress import KIND, overtaken_by_another, person_of
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Unit


@transaction.atomic
def opinion_ask(
    *,
    request_id: int,
    kind: str,
    question: str,
    unit: Unit | None = None,
    of_whom: str = "",
    by: Actor,
    today: date,
) -> Opinion:
    """Ask for an opinion; a unit that is asked sees the request from now on.

    `kind` is one of `Opinion.Kind`; `unit` is the unit joined, `of_whom` names anyone else. No
    clock stops for it.

    Raises:
        RequestUnknown, NotAllowed: as everywhere.
        CaseworkRefusal: nobody, or nothing, is asked; the unit handles the request itself, or
            was asked and has not answered; the request is over.

    Law: 条例 arts 11, 17, 33; LAW-11-1, LAW-17-2, LAW-33-4.
    Interpretation: only third parties and other organs stop the clock, none of one's own house.
    """
    request = request_seen(by, request_id)
    place = place_of_request(request)
    by.require(Permission.REQUEST_DRAFT, place)
    if request.state not in OPEN_STATES:
        raise CaseworkRefusal("申请已经办结，不能再征询意见，请核对登记编号。")
    wanted = Opinion.Kind(kind)
    if wanted is Opinion.Kind.UNIT:
        of_whom = _joined(request, unit)
    if not of_whom.strip() or not question.strip():
        raise CaseworkRefusal("请写明向谁征询、征询什么内容。")
    asked = Opinion.objects.create(
        request=request,
        kind=wanted,
        unit=unit if wanted is Opinion.Kind.UNIT else None,
        of_whom=of_whom.strip(),
        question=question.strip(),
        asked_on=today,
        asked_by_id=person_of(by),
    )
    record(
        chain=request.organ.code,
        verb_code=verbs.OPINION_ASKED.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(Permission.REQUEST_DRAFT, place),
        after={"opinion": asked.pk, "kind": asked.kind, "unit": asked.unit_id},
    )
    return asked


def _joined(request: Request, unit: Unit | None) -> str:
    if unit is None or unit.organ_id != request.organ_id or not unit.is_active:
        raise CaseworkRefusal("请选择本机关在用的内设机构作为协办单位。")
    if unit.pk == request.unit_id:
        raise CaseworkRefusal(f"“{unit.name}”就是本件的承办单位，请选择其他协办单位。")
    waiting = Opinion.objects.filter(request=request, unit=unit, answered_on__isnull=True)
    if waiting.exists():
        raise CaseworkRefusal(f"已经征询“{unit.name}”的意见，请等待其答复。")
    return unit.name


@transaction.atomic
def opinion_answer(
    *, opinion_id: int, text: str, answered_on: date, by: Actor, today: date
) -> Opinion:
    """Record an opinion that was asked for; by the joined unit itself, or by who asked.

    Raises:
        RequestUnknown, NotAllowed: as everywhere; another unit's opinion is not given for it.
        CaseworkRefusal: it says nothing, or the day cannot be.
        Overtaken: it was recorded before.

    Law: 条例 arts 11, 17; LAW-17-2, DOC-17.
    """
    asked = Opinion.objects.select_related("request").filter(pk=opinion_id).first()
    if asked is None:
        raise RequestUnknown
    request = request_seen(by, asked.request_id)
    place = place_to_speak(by, request)
    if place.unit_id not in {request.unit_id, asked.unit_id}:
        by.require(Permission.REQUEST_DRAFT, place_of_request(request))
    if not text.strip():
        raise CaseworkRefusal("意见是空的，请填写内容。")
    if not asked.asked_on <= answered_on <= today:
        raise CaseworkRefusal("答复日期应当在征询之后、不晚于今天，请核对日期。")
    open_still = Opinion.objects.filter(pk=asked.pk, answered_on__isnull=True)
    if not open_still.update(
        text=text.strip(), answered_on=answered_on, answered_by_id=person_of(by)
    ):
        raise overtaken_by_another(request)
    record(
        chain=request.organ.code,
        verb_code=verbs.OPINION_GIVEN.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(Permission.REQUEST_NOTE, place),
        after={"opinion": asked.pk, "answered_on": answered_on.isoformat()},
    )
    asked.refresh_from_db()
    return asked
