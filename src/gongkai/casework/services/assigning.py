"""Giving requests to units and their people, one or many at once, and giving them back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Answer
from gongkai.casework.refusals import CaseworkRefusal, RequestUnknown, UnitElsewhere
from gongkai.casework.services.progress import case_taken, kept, taken
from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import NotAllowed, Permission
from gongkai.organs.models import Appointment

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Person, Unit


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


@dataclass(frozen=True, slots=True)
class Chosen:
    """A request as it was chosen from a list, and what became of it.

    Attributes:
        request_id: Its number.
        version: Its version when it was listed.
        refusal: Why nothing was done to it; "" where it was done.
    """

    request_id: int
    version: int
    refusal: str = ""


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
    return [_assigned(one, unit, handler, by, today, reason) for one in _in_order(chosen)]


def _in_order(chosen: Iterable[Chosen]) -> list[Chosen]:
    """Give each once, in one order for everybody, so that two at once do not wait in a ring."""
    return sorted({one.request_id: one for one in chosen}.values(), key=lambda one: one.request_id)


def _assigned(  # noqa: PLR0917 - the words of `request_assign`, passed on
    one: Chosen, unit: Unit, handler: Person | None, by: Actor, today: date, reason: str
) -> Chosen:
    try:
        request_assign(
            request_id=one.request_id,
            version=one.version,
            unit=unit,
            handler=handler,
            by=by,
            today=today,
            reason=reason,
        )
    except (CaseworkRefusal, NotAllowed, Overtaken, RequestUnknown) as refusal:
        return Chosen(one.request_id, one.version, str(refusal))
    return one
