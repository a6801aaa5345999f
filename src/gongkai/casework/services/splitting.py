"""Splitting one form into several requests: one matter, one request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework import verbs
from gongkai.casework.models import Applicant, Request
from gongkai.casework.selectors.cases import case_of, place_of_request
from gongkai.casework.services.indexing import indexed
from gongkai.casework.services.numbers import request_number
from gongkai.casework.services.progress import KIND, events_written
from gongkai.casework.standing import standing_of
from gongkai.journal.record import Target, record
from gongkai.law.procedure import Act, Case, step
from gongkai.organs.authority import Permission
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor

_SHARED = (
    "organ",
    "query_code",
    "applicant_kind",
    "channel",
    "description",
    "wanted_form",
    "delivery",
    "submitted_at",
    "arrived_at",
    "confirmed_at",
    "unit",
)


def parts_made(request: Request, count: int, *, by: Actor, today: date) -> list[Request]:
    """Make the parts of a form that was split, each received when the form was.

    Each has its own number and is still to be registered; the applicant follows all of them with
    the query code of the form. The form itself counts no longer.

    Law: 国办函〔2020〕109号; FEE-3, MAP-7, RPT-16.
    Interpretation: the parts keep the form's text; what each is about is told by its handling.
    """
    received = Case()
    for done in case_of(request).history:
        if done.act in {Act.FILE, Act.CONFIRM_RECEIPT}:
            received = step(received, done.act, done.facts)
    return [_part(request, received, place, by, today) for place in range(1, count + 1)]


def _part(request: Request, received: Case, place: int, by: Actor, today: date) -> Request:
    applicant = Applicant.objects.get(pk=request.applicant_id)
    applicant.pk = None
    applicant._state.adding = True  # noqa: SLF001  # how Django copies a row
    applicant.save()
    suffix = f"（第{place}部分）"
    part = Request(
        **{name: getattr(request, name) for name in _SHARED},
        split_from=request,
        number=request_number(request.organ, today.year),
        applicant=applicant,
        title=request.title[: 200 - len(suffix)] + suffix,
        created_at=now(),
        **standing_of(received, today).columns,
    )
    part.save(force_insert=True)
    events_written(part, received, first=0, by=by)
    indexed(part)
    record(
        chain=request.organ.code,
        verb_code=verbs.ENTERED.code,
        target=Target(KIND, part.pk, part.number),
        author=by.author(Permission.REQUEST_PROCEED, place_of_request(request)),
        after={"state": part.state, "split_from": request.pk},
    )
    return part
