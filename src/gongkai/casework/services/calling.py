"""Calls by which receipt is confirmed, also those that reached nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Note
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.cases import place_of_request
from gongkai.casework.services.progress import KIND, person_of, taken
from gongkai.journal.record import Target, record
from gongkai.law.procedure import State
from gongkai.organs.authority import Permission
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


@transaction.atomic
def confirmation_tried(*, request_id: int, version: int, said: str, by: Actor) -> Note:
    """Record a call that did not reach the applicant: the clock waits for one that does.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        CaseworkRefusal: receipt is confirmed already, or nothing is said of the call.

    Law: 条例 art 31; LAW-31-2, CLK-8.
    """
    permission = Permission.REQUEST_REGISTER
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    if request.state != State.FILED.name:
        raise CaseworkRefusal("该申请已经确认收到，不必再登记联系情况，请直接办理。")
    if not said.strip():
        raise CaseworkRefusal("请填写联系的时间、号码和情况。")
    note = Note.objects.create(
        request=request,
        written_by_id=person_of(by),
        written_at=now(),
        body=f"联系申请人确认收到，未能联系上：{said.strip()}",
    )
    record(
        chain=request.organ.code,
        verb_code=verbs.CONFIRMATION_TRIED.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(permission, place_of_request(request)),
        after={"note": note.pk},
    )
    return note
