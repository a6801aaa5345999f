"""Splitting one form into several requests: one matter, one request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework import verbs
from gongkai.casework.models import Applicant, Request
from gongkai.casework.refusals import CaseworkRefusal
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
    from collections.abc import Sequence
    from datetime import date

    from gongkai.organs.authority import Actor

MOST_PARTS = 50
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


def part_numbers(request: Request, count: int, today: date) -> list[str]:
    """Take the numbers of the parts, before the request itself is written.

    Every service locks the series first and the journal last, so that two never wait for each
    other.

    Raises:
        CaseworkRefusal: more parts than a form can reasonably have.
    """
    if count > MOST_PARTS:
        raise CaseworkRefusal(f"一次最多拆分为{MOST_PARTS}件，请核对件数。")
    return [request_number(request.organ, today.year) for _ in range(count)]


def parts_made(
    request: Request, numbers: Sequence[str], *, by: Actor, today: date
) -> list[Request]:
    """Make the parts of a form that was split, each received when the form was.

    Each has its own number and is still to be registered; the applicant follows all of them with
    the query code of the form. The form itself counts no longer.

    Law: 国办函〔2020〕109号; FEE-3, MAP-7, RPT-16.
    Interpretation: the parts keep the form's text; what each is about is told by its handling.
    """
    if not numbers:
        return []
    received = Case()
    for done in case_of(request).history:
        if done.act in {Act.FILE, Act.CONFIRM_RECEIPT}:
            received = step(received, done.act, done.facts)
    columns = standing_of(received, today).columns
    parts = []
    for place, number in enumerate(numbers, start=1):
        part = _part(request, place, number, columns)
        events_written(part, received, first=0, by=by)
        _note(part, by)
        parts.append(part)
    return parts


def _part(request: Request, place: int, number: str, columns: dict[str, Any]) -> Request:
    applicant = Applicant.objects.get(pk=request.applicant_id)
    applicant.pk = None
    applicant._state.adding = True  # noqa: SLF001  # how Django copies a row
    applicant.save()
    suffix = f"（第{place}部分）"
    part = Request(
        **{name: getattr(request, name) for name in _SHARED},
        split_from=request,
        number=number,
        applicant=applicant,
        title=request.title[: 200 - len(suffix)] + suffix,
        created_at=now(),
        **columns,
    )
    part.save(force_insert=True)
    indexed(part)
    return part


def _note(part: Request, by: Actor) -> None:
    record(
        chain=part.organ.code,
        verb_code=verbs.ENTERED.code,
        target=Target(KIND, part.pk, part.number),
        author=by.author(Permission.REQUEST_PROCEED, place_of_request(part)),
        after={"state": part.state, "split_from": part.split_from_id},
    )
