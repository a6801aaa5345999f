"""My work: what a person has to do next, the most pressing first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gongkai.casework.open_states import IS_OPEN
from gongkai.casework.selectors.cases import place_of_request
from gongkai.casework.selectors.dates import working_days_left
from gongkai.casework.selectors.next_steps import next_steps
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.calendar import working_calendar
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.casework.selectors.task import NextStep
    from gongkai.law.procedure import Act
    from gongkai.organs.authority import Actor

MOST = 200
"""So many open requests, the soonest due, are looked at; whoever has more sees them in lists."""

PREFETCHED = (
    "events",
    "answers",
    "submissions",
    "consultation_letters",
    "searches",
    "opinions",
)
"""What the tasks of a request are read from besides its row."""

_WORKING = (
    Permission.REQUEST_NOTE,
    Permission.REQUEST_REGISTER,
    Permission.REQUEST_ASSIGN,
    Permission.REQUEST_PROCEED,
    Permission.REQUEST_EXTEND,
    Permission.REQUEST_DRAFT,
    Permission.REQUEST_SERVE,
)


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One task of a person.

    Attributes:
        what: What to do.
        days_left: Working days left, negative when overdue; None where no date is set.
        url_name: Page on which it is done.
        why: Why now.
        act: The act of the procedure, where it is one.
    """

    request: Request
    what: str
    days_left: int | None
    due_on: date | None
    url_name: str
    why: str
    act: Act | None = None

    @property
    def is_provisional(self) -> bool:
        """Whether its date rests on a year whose holiday notice is not loaded (CLK-2)."""
        return self.due_on is not None and not working_calendar().is_firm(self.due_on)


def my_work(actor: Actor, today: date) -> list[WorkItem]:
    """Give what a person has to do next, sorted by working days left, undated last.

    Law: CLK-22.
    """
    items = [
        _item(request, step, today)
        for request in _looked_at(actor)
        for step in next_steps(request, today)
        if _is_for(actor, request, step)
    ]
    return sorted(items, key=lambda item: (item.due_on is None, item.due_on or today))


def _looked_at(actor: Actor) -> Iterator[Request]:
    """Give the open requests within reach: the soonest due, and those without a date yet."""
    if not any(actor.reach(permission) for permission in _WORKING):
        return
    seen = requests_reached(actor).filter(IS_OPEN)
    seen = seen.prefetch_related(*PREFETCHED)
    yield from seen.filter(due_on__isnull=False).order_by("due_on", "pk")[:MOST]
    yield from seen.filter(due_on__isnull=True).order_by("submitted_at", "pk")[:MOST]


def _is_for(actor: Actor, request: Request, step: NextStep) -> bool:
    place = place_of_request(request)
    if step.unit_id is not None:
        place = replace(place, unit_id=step.unit_id)
    if not actor.may(step.permission, place):
        return False
    return not (step.is_handlers and request.handler_id and request.handler_id != actor.person_id)


def _item(request: Request, step: NextStep, today: date) -> WorkItem:
    return WorkItem(
        request=request,
        what=step.what,
        days_left=working_days_left(step.due_on, today),
        due_on=step.due_on,
        url_name=step.url_name,
        why=step.why,
        act=step.act,
    )
