"""Confirming, registering, assigning, and every act of the procedure that follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.permissions import ACT_PERMISSION, ELSEWHERE
from gongkai.casework.refusals import ActElsewhere, UnitElsewhere
from gongkai.casework.services.fees import fee_counted, fee_followed
from gongkai.casework.services.papering import papers_issued
from gongkai.casework.services.progress import case_taken, kept, progressed, taken
from gongkai.casework.services.splitting import part_numbers, parts_made
from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Channel, receipt
from gongkai.law.procedure import Act, Facts
from gongkai.organs.authority import Permission
from gongkai.organs.models import Appointment
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date, datetime

    from gongkai.casework.models import Request
    from gongkai.law.applicants import ApplicantKind
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Person, Unit


@transaction.atomic
def request_confirm(
    *,
    request_id: int,
    version: int,
    by: Actor,
    today: date,
    confirmed_at: datetime | None = None,
    said: str = "",
) -> Request:
    """Confirm the receipt of a request with the applicant, now if not before; the clock starts.

    `said` tells with whom and how it was confirmed: the record of the call.

    Law: 条例 art 31; LAW-31-2, LAW-31-3, CLK-8, CLK-9.
    """
    permission = ACT_PERMISSION[Act.CONFIRM_RECEIPT]
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    confirmed_at = confirmed_at or now()
    found = receipt(
        Channel(request.channel),
        working_calendar(),
        submitted_at=request.submitted_at,
        arrived_at=request.arrived_at,
        confirmed_at=confirmed_at,
    )
    return progressed(
        request,
        [(Act.CONFIRM_RECEIPT, Facts(found.on, receipt=found, reason=said.strip()))],
        by=by,
        today=today,
        permission=permission,
        changes={"confirmed_at": confirmed_at},
    )


@transaction.atomic
def request_register(
    *, request_id: int, version: int, applicant_kind: ApplicantKind, by: Actor, today: date
) -> Request:
    """Register a received request and fix the applicant's kind for the report.

    Law: 条例 art 45; LAW-45-1, DOC-2, RPT-19, RPT-24.
    """
    permission = ACT_PERMISSION[Act.REGISTER]
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    progressed(
        request,
        [(Act.REGISTER, Facts(today, key=request.number, applicant_kind=applicant_kind))],
        by=by,
        today=today,
        permission=permission,
        changes={"applicant_kind": applicant_kind.name},
    )
    papers_issued(request, by=by, today=today)
    return request


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
def request_act(
    *, request_id: int, version: int, act: Act, facts: Facts, by: Actor, today: date
) -> Request:
    """Do an act of the procedure: correction, consultation, extension, fee, lapse, merger, ….

    The permission is the act's own (`ACT_PERMISSION`). An extension is approved by its being done:
    only the head of the office may do it. The fee of a notice is counted here and kept with it.
    The papers of the act are issued with it, or it is not done.

    Raises:
        ActElsewhere: the act has a service of its own.
        NotAllowed, RequestUnknown, Overtaken: as everywhere.
        Refusal, DayAhead: the law does not allow it so; nothing was changed.
        PaperRefused, ReviewerUnnamed: a paper of the act cannot be made; nothing was changed.

    Law: 条例 arts 30–45; LAW-33-3, and the rules that each row of the procedure names.
    """
    if act in ELSEWHERE:
        raise ActElsewhere(ELSEWHERE[act])
    permission = ACT_PERMISSION[act]
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    if act is Act.EXTEND:
        facts = replace(facts, is_approved=True)
    if act is Act.NOTICE_FEE:
        facts = fee_counted(request, facts)
    numbers = part_numbers(request, facts.children, today) if act is Act.SPLIT else ()
    progressed(request, [(act, facts)], by=by, today=today, permission=permission)
    fee_followed(request, act, facts)
    papers_issued(request, by=by, today=today)
    parts_made(request, numbers, by=by, today=today)
    return request
