"""Notes among colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Note
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.cases import request_seen
from gongkai.casework.selectors.joining import place_to_speak
from gongkai.casework.services.progress import KIND, person_of
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


@transaction.atomic
def note_write(*, request_id: int, body: str, by: Actor) -> Note:
    """Write a note on a request; two people may write at once, so no version is asked for.

    Raises:
        RequestUnknown, NotAllowed: as everywhere.
        CaseworkRefusal: the note is empty.
    """
    request = request_seen(by, request_id)
    place = place_to_speak(by, request)
    if not body.strip():
        raise CaseworkRefusal("备注是空的，请填写内容。")
    note = Note.objects.create(
        request=request, written_by_id=person_of(by), written_at=now(), body=body.strip()
    )
    record(
        chain=request.organ.code,
        verb_code=verbs.NOTED.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(Permission.REQUEST_NOTE, place),
        after={"note": note.pk},
    )
    return note
