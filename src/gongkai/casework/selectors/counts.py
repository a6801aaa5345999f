"""How many: the figures of the home page, in one query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from gongkai.casework.models import Request
from gongkai.casework.selectors.dates import OPEN_STATES, WAITING_STATES
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import State
from gongkai.organs.authority import Permission
from gongkai.organs.models import Organ

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor

_SOON = 3
"""Working days within which a request is due soon (CLK-22)."""


@dataclass(frozen=True, slots=True)
class OrganCounts:
    """One organ's figures, as its superior sees them."""

    organ: Organ
    received: int
    concluded: int
    open: int
    overdue: int


def counts(actor: Actor, today: date) -> dict[str, int]:
    """Count the requests within an actor's reach.

    Returns:
        `open`, `overdue`, `soon` (due within three working days), `to_confirm`, `to_register`,
        `waiting` (for the applicant), `to_serve`, and of this year `received` and `concluded`.

    Law: CLK-22, RPT-18.
    """
    calendar = working_calendar().provisional(today.year + 1)
    soon = calendar.add_working_days(today, _SOON)
    is_open = Q(state__in=OPEN_STATES)
    asked = {
        "open": is_open,
        "overdue": is_open & Q(due_on__lt=today),
        "soon": is_open & Q(due_on__gte=today, due_on__lte=soon),
        "to_confirm": Q(state=State.FILED.name),
        "to_register": Q(state=State.RECEIVED.name),
        "waiting": Q(state__in=WAITING_STATES),
        "to_serve": Q(state=State.DECIDED.name),
        "received": _received(today.year),
        "concluded": Q(concluded_on__year=today.year),
    }
    aggregates = {name: Count("pk", filter=wanted) for name, wanted in asked.items()}
    found: dict[str, int] = requests_reached(actor).aggregate(**aggregates)
    return found


def counts_by_organ(actor: Actor, today: date) -> list[OrganCounts]:
    """Count organ by organ for whoever supervises several; the most overdue first.

    Law: 条例 art 47; LAW-47-1, RPT-18.
    """
    is_open = Q(state__in=OPEN_STATES)
    reach = actor.reach(Permission.REQUEST_VIEW)
    rows = (
        Request.objects.filter(reach.q())
        .values("organ_id")
        .annotate(
            received=Count("pk", filter=_received(today.year)),
            concluded=Count("pk", filter=Q(concluded_on__year=today.year)),
            open=Count("pk", filter=is_open),
            overdue=Count("pk", filter=is_open & Q(due_on__lt=today)),
        )
        .order_by("-overdue", "-open", "organ_id")
    )
    organs = Organ.objects.in_bulk([row["organ_id"] for row in rows])
    return [
        OrganCounts(
            organ=organs[row["organ_id"]],
            received=row["received"],
            concluded=row["concluded"],
            open=row["open"],
            overdue=row["overdue"],
        )
        for row in rows
    ]


def _received(year: int) -> Q:
    """Ask for what a year received; of a form that was split its parts count, not it (MAP-7)."""
    return Q(received_on__year=year) & ~Q(state=State.SPLIT.name)
