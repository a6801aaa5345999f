"""Confirming, registering, and every act of the procedure that follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework.permissions import ACT_PERMISSION, ELSEWHERE
from gongkai.casework.refusals import ActElsewhere
from gongkai.casework.services.fees import fee_counted, fee_followed
from gongkai.casework.services.papering import papers_issued
from gongkai.casework.services.progress import progressed, taken
from gongkai.casework.services.splitting import part_numbers, parts_made
from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Channel, receipt
from gongkai.law.procedure import Act, Facts
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date, datetime

    from gongkai.casework.models import Request
    from gongkai.law.applicants import ApplicantKind
    from gongkai.organs.authority import Actor


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
