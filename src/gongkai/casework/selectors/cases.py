"""One request: the sight of it, its case and its clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects

from gongkai.casework.facts import facts_from_json
from gongkai.casework.models import Request
from gongkai.casework.refusals import RequestUnknown
from gongkai.casework.selectors.joining import may_see
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import Act, Case, Done, State
from gongkai.law.procedure import clock_of as read_clock_of
from gongkai.organs.authority import Place

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.clock import ClockReading
    from gongkai.organs.authority import Actor


def request_seen(actor: Actor, request_id: int) -> Request:
    """Give a request that the actor may see, with organ, unit, handler, applicant and events.

    Its case is read many times on a page, and its events once.

    Raises:
        RequestUnknown: there is none, or the actor may not see it.
    """
    found = request_with_all(request_id)
    if found is None or not may_see(actor, found):
        raise RequestUnknown
    prefetch_related_objects([found], "events")
    return found


def request_with_all(request_id: int) -> Request | None:
    """Give a request with what its page shows, without asking who looks; one query."""
    return (
        Request.objects.select_related("organ", "unit", "handler", "applicant")
        .filter(pk=request_id)
        .first()
    )


def place_of_request(request: Request) -> Place:
    """Give where a request belongs: its organ and the unit that handles it."""
    return Place(request.organ.path, request.unit_id)


def case_of(request: Request) -> Case:
    """Give the law's case of a request; one query unless its events are prefetched."""
    history = tuple(
        Done(Act[event.act], facts_from_json(event.facts)) for event in request.events.all()
    )
    return Case(State[request.state], history)


def clock_of(request: Request, today: date) -> ClockReading | None:
    """Read the clock of a request on a day; None before receipt.

    Law: 条例 arts 30–35; CLK-10, CLK-15, CLK-17.
    """
    return read_clock_of(case_of(request), today, working_calendar())
