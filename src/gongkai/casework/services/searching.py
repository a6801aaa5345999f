"""Recording a search for what was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import SearchRecord
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.cases import request_seen
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.selectors.joining import place_to_speak
from gongkai.casework.services.progress import KIND, person_of
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor, Place


@transaction.atomic
def search_record(
    *,
    request_id: int,
    places: str,
    words: str,
    found: str,
    has_found: bool,
    searched_on: date,
    searched_by: str,
    by: Actor,
    today: date,
) -> SearchRecord:
    """Record a search: where, with which words, by whom, when, and what came of it.

    It is the evidence of nonexistence, and never changed; who erred searches again. Two may
    search at once, so no version is asked for.

    Raises:
        RequestUnknown, NotAllowed: as everywhere; a unit that was asked for an opinion may.
        CaseworkRefusal: something is not said, the day cannot be, or the request is over.

    Law: 条例 art 36; LAW-36-4, DOC-12, DOC-17.
    """
    request = request_seen(by, request_id)
    place = place_to_speak(by, request)
    if request.state not in OPEN_STATES:
        raise CaseworkRefusal("申请已经办结，不能再登记检索，请核对登记编号。")
    if not all(text.strip() for text in (places, words, found, searched_by)):
        raise CaseworkRefusal("请写明检索范围、检索用词、检索结果和检索人（条例第三十六条）。")
    if searched_on > today or (request.received_on and searched_on < request.received_on):
        raise CaseworkRefusal("检索日期应当在收到申请之后、不晚于今天，请核对日期。")
    made = SearchRecord.objects.create(
        request=request,
        places=places.strip(),
        words=words.strip(),
        found=found.strip(),
        has_found=has_found,
        searched_on=searched_on,
        searched_by=searched_by.strip(),
        unit_id=_unit_of(by, place),
        recorded_by_id=person_of(by),
        recorded_at=now(),
    )
    record(
        chain=request.organ.code,
        verb_code=verbs.SEARCHED.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(Permission.REQUEST_NOTE, place),
        after={"search": made.pk, "searched_on": searched_on.isoformat(), "found": has_found},
    )
    return made


def _unit_of(by: Actor, place: Place) -> int | None:
    """Give the unit that searched; None where the office itself did."""
    return place.unit_id if any(post.unit_id == place.unit_id for post in by.posts) else None
