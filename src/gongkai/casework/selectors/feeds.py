"""What a calendar to subscribe to shows: numbers and days, nothing that a person wrote.

Such a calendar is read by programs outside the organ, often through somebody else's servers; so
neither titles nor names stand in it.
"""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from django.conf import settings

from gongkai.casework.ics import DayEvent, calendar_written
from gongkai.casework.models import Feed, Request
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.selectors.dispute_feed import dispute_events
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import actor_of, place_of
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor

_MOST = 1000
_KEPT = timedelta(days=90)


def digest_of_address(secret: str) -> str:
    """Give what is kept of a calendar's secret; it has no need of salt, for it is random."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def feeds_of(actor: Actor) -> list[Feed]:
    """Give a person's own calendars."""
    if actor.person_id is None:
        return []
    return list(Feed.objects.filter(person_id=actor.person_id).select_related("organ"))


def calendar_at(secret: str, today: date) -> bytes | None:
    """Give the calendar of a secret address; None where there is none, or no right to it any more.

    Whoever made the address must still be on the staff, and see what it shows.

    Law: CLK-22.
    """
    found = Feed.objects.select_related("person", "organ")
    feed = found.filter(digest=digest_of_address(secret), person__is_active=True).first()
    if feed is None:
        return None
    actor = actor_of(feed.person, on=today, address=None)
    shown = _shown(feed, actor)
    if shown is None:
        return None
    dated = shown.filter(state__in=OPEN_STATES, due_on__gte=today - _KEPT)
    name = f"{feed.organ.short_name}答复期限" if feed.organ else "我承办的申请答复期限"
    events = map(_event, dated.order_by("due_on", "pk")[:_MOST])
    disputes = dispute_events(actor, feed.organ, today - _KEPT) if feed.organ else ()
    return calendar_written(name, chain(events, disputes))


def _shown(feed: Feed, actor: Actor) -> QuerySet[Request] | None:
    if feed.organ is None:
        return requests_reached(actor).filter(handler_id=feed.person_id)
    if not actor.may(Permission.REQUEST_VIEW, place_of(feed.organ)):
        return None
    return requests_reached(actor).filter(organ=feed.organ)


def _event(request: Request) -> DayEvent:
    unit = request.unit.name if request.unit else "尚未分办"
    mark = "（暂定）" if request.is_provisional else ""
    number = request.number or "未登记的申请"
    assert request.due_on is not None  # noqa: S101 - only dated requests were asked for
    return DayEvent(
        uid=f"request-{request.pk}@{request.organ.code}.gongkai",
        day=request.due_on,
        summary=f"{number} 答复期限{mark}",
        description=f"{request.organ.short_name} {unit}，{request.get_state_display()}",
        url=f"{settings.ADDRESS}/office/requests/{request.pk}/",
        changed_at=now(),
    )
