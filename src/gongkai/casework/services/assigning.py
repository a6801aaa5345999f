"""Giving requests to units and their people, one or many at once, and giving them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Answer
from gongkai.casework.refusals import CaseworkRefusal, UnitElsewhere
from gongkai.casework.services.chosen import each
from gongkai.casework.services.progress import case_taken, kept, taken
from gongkai.organs.authority import Permission
from gongkai.organs.models import Appointment, Person, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.casework.services.chosen import Chosen
    from gongkai.organs.authority import Actor


@transaction.atomic
def request_assign(
    *,
    request_id: int,
    version: int,
    unit: Unit,
    handler: Person | None = None,
    by: Actor,
    today: date,
    reason: str = "",
) -> Request:
    """Assign a request to a unit, and to one of its people; the procedure does not move.

    Raises:
        UnitElsewhere: the unit is not the organ's, or the person has no role in it.

    Law: 条例 art 45; LAW-45-1.
    """
    permission = Permission.REQUEST_ASSIGN
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    if unit.organ_id != request.organ_id or not unit.is_active:
        raise UnitElsewhere(f"“{unit.name}”不是本机关在用的内设机构，请重新选择。")
    if handler is not None and not _works_in(handler, unit, today):
        raise UnitElsewhere(f"“{handler.name}”在“{unit.name}”没有角色，请重新选择承办人。")
    kept(
        request,
        case_taken(request),
        today=today,
        by=by,
        verb=verbs.ASSIGNED,
        permission=permission,
        changes={"unit_id": unit.pk, "handler_id": handler.pk if handler else None},
        noted={"unit": unit.pk, "handler": handler.pk if handler else None},
        reason=reason,
    )
    return request


def _works_in(person: Person, unit: Unit, day: date) -> bool:
    held = Appointment.objects.filter(person=person, unit=unit, from_on__lte=day)
    return person.is_active and held.exclude(until_on__lt=day).exists()


@transaction.atomic
def request_return(
    *, request_id: int, version: int, reason: str, by: Actor, today: date
) -> Request:
    """Give a request back to the office of disclosure, with the reason; no unit has it then.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        CaseworkRefusal: no unit has it, its answer is under review or signed, or no reason is
            given.

    Law: 条例 art 45; LAW-45-1. Interpretation: who drafts for the unit may give it back.
    """
    permission = Permission.REQUEST_DRAFT
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    if request.unit_id is None:
        raise CaseworkRefusal("申请尚未分办，不用退回，请先分办。")
    if Answer.objects.filter(request=request, stage__in=_UNDER_WAY).exists():
        raise CaseworkRefusal("答复正在审核或者已经签发，不能退回，请先撤回送审。")
    if not reason.strip():
        raise CaseworkRefusal("请填写退回的理由。")
    before = {"unit": request.unit_id, "handler": request.handler_id}
    kept(
        request,
        case_taken(request),
        today=today,
        by=by,
        verb=verbs.RETURNED_TO_OFFICE,
        permission=permission,
        changes={"unit_id": None, "handler_id": None},
        noted=before,
        reason=reason.strip(),
    )
    return request


_UNDER_WAY = (Answer.Stage.IN_REVIEW, Answer.Stage.SIGNED)


@transaction.atomic
def requests_assign(
    *,
    chosen: Iterable[Chosen],
    unit: Unit,
    handler: Person | None = None,
    by: Actor,
    today: date,
    reason: str = "",
) -> list[Chosen]:
    """Assign many requests to one unit; each that cannot be says why, the others are assigned.

    Law: 条例 art 45; LAW-45-1.
    """

    def assign(request: Request) -> None:
        request_assign(
            **_at(request), unit=unit, handler=handler, by=by, today=today, reason=reason
        )

    return each(chosen, assign)


@transaction.atomic
def assignment_undo(*, made: Iterable[Chosen], by: Actor, today: date) -> list[Chosen]:
    """Put requests back where they were before they were assigned together.

    What was with a unit goes back to it, what was with none to the office; what somebody has gone
    on with since stays as it is and says so.

    Law: 条例 art 45; LAW-45-1.
    """
    before = {one.request_id: one for one in made}
    units = Unit.objects.in_bulk({one.unit_id for one in before.values() if one.unit_id})
    people = Person.objects.in_bulk({one.handler_id for one in before.values() if one.handler_id})

    def put_back(request: Request) -> None:
        was = before[request.pk]
        same: dict[str, Any] = {**_at(request), "by": by, "today": today, "reason": "撤销一并分办"}
        if was.unit_id is None:
            request_return(**same)
            return
        if was.unit_id not in units:
            raise CaseworkRefusal("原承办单位已不存在，请重新分办。")
        handler = people.get(was.handler_id) if was.handler_id else None
        request_assign(**same, unit=units[was.unit_id], handler=handler)

    return each(before.values(), put_back)


def _at(request: Request) -> dict[str, int]:
    return {"request_id": request.pk, "version": request.version}
