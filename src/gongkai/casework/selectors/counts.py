"""How many: the figures of the home page, each counted in an index."""

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

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor

_SOON = 3
"""Working days within which a request is due soon (CLK-22)."""


# Each is asked for itself, so that each is counted in its own index and closed cases of earlier
# years cost nothing; one query over all cases reads every one of them.
_OPEN = Q(state__in=OPEN_STATES)


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
    asked = {
        "open": Q(),
        "overdue": Q(due_on__lt=today),
        "soon": Q(due_on__gte=today, due_on__lte=soon),
        "to_confirm": Q(state=State.FILED.name),
        "to_register": Q(state=State.RECEIVED.name),
        "waiting": Q(state__in=WAITING_STATES),
        "to_serve": Q(state=State.DECIDED.name),
    }
    reached = requests_reached(actor)
    aggregates = {name: Count("pk", filter=wanted) for name, wanted in asked.items()}
    found: dict[str, int] = reached.filter(_OPEN).aggregate(**aggregates)
    of_the_year = {
        name: reached.filter(wanted).count() for name, wanted in _of_the_year(today.year).items()
    }
    return found | _without_split(of_the_year)


def counts_by_organ(actor: Actor, today: date) -> list[OrganCounts]:
    """Count organ by organ for whoever supervises several; the most overdue first.

    Organs in which nothing is open and nothing came or ended this year are left out.

    Law: 条例 art 47; LAW-47-1, RPT-18.
    """
    reached = Request.objects.filter(actor.reach(Permission.REQUEST_VIEW).q())
    asked = {"open": _OPEN, "overdue": _OPEN & Q(due_on__lt=today)} | _of_the_year(today.year)
    by_name = {name: _by_organ(reached.filter(wanted)) for name, wanted in asked.items()}
    organs = Organ.objects.in_bulk({number for found in by_name.values() for number in found})
    rows = [
        OrganCounts(organ, **_without_split({name: by_name[name].get(pk, 0) for name in asked}))
        for pk, organ in organs.items()
    ]
    return sorted(rows, key=lambda row: (-row.overdue, -row.open, row.organ.pk))


def _by_organ(requests: QuerySet[Request]) -> dict[int, int]:
    return dict(requests.order_by().values_list("organ_id").annotate(Count("pk")))


def _of_the_year(year: int) -> dict[str, Q]:
    """Ask for what a year received and concluded, and for the forms that were split."""
    return {
        "received": Q(received_on__year=year),
        "split": Q(received_on__year=year, state=State.SPLIT.name),
        "concluded": Q(concluded_on__year=year),
    }


def _without_split(found: dict[str, int]) -> dict[str, int]:
    """Leave out the forms that were split: their parts count as received, not they (MAP-7)."""
    split = found.pop("split")
    return found | {"received": found["received"] - split}
