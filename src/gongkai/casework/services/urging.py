"""Urging those who handle requests, one or many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Reminder
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.cases import place_of_request
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.services.chosen import each
from gongkai.casework.services.progress import KIND, taken
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.casework.models import Request
    from gongkai.casework.services.chosen import Chosen
    from gongkai.organs.authority import Actor


@transaction.atomic
def requests_urge(*, chosen: Iterable[Chosen], by: Actor) -> list[Chosen]:
    """Urge whoever handles each request: on their page at once, by mail in the day's digest.

    Once for each due date; what nobody handles, has no due date or is over says so.

    Law: 条例 art 47; LAW-47-1, CLK-22.
    """
    return each(chosen, lambda request: _urged(request, by))


def _urged(request: Request, by: Actor) -> None:
    permission = Permission.REQUEST_ASSIGN
    seen = taken(request_id=request.pk, version=request.version, permission=permission, by=by)
    if seen.state not in OPEN_STATES or seen.due_on is None:
        raise CaseworkRefusal("申请已经办结，或者正在等待申请人，不用催办。")
    if seen.handler_id is None:
        raise CaseworkRefusal("尚未指定承办人，请先分办。")
    _, is_new = Reminder.objects.get_or_create(
        request=seen,
        person_id=seen.handler_id,
        kind=Reminder.Kind.URGED,
        due_on=seen.due_on,
        defaults={"sent_at": now()},
    )
    if not is_new:
        raise CaseworkRefusal("这一期限已经催办过，承办人仍能看到提醒。")
    record(
        chain=seen.organ.code,
        verb_code=verbs.URGED.code,
        target=Target(KIND, seen.pk, seen.number),
        author=by.author(permission, place_of_request(seen)),
        after={"handler": seen.handler_id, "due_on": seen.due_on.isoformat()},
    )
