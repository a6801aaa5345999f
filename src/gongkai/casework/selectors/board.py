"""The supervisor's board: what is open by unit and by person, and how the months went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from django.db.models import Count, Q

from gongkai.casework.selectors.dates import OPEN_STATES, WAITING_STATES
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.calendar import working_calendar
from gongkai.law.procedure import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_NEAR = 3
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Load:
    """What is open at a unit or with a person.

    Attributes:
        key: Number of the unit or the person; None for what is not assigned yet.
        open: Everything in which something is left to do.
        overdue: Past its due date.
        soon: Due today or within three working days.
        waiting: The applicant has to act: correct or pay.
    """

    key: int | None
    open: int
    overdue: int
    soon: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month with what was received and what was concluded in it."""

    first: date
    received: int
    concluded: int


def loads(
    actor: Actor, organ: Organ, today: date, by: Literal["unit_id", "handler_id"]
) -> list[Load]:
    """Count an organ's open requests by unit or by person; the most pressing first. One query.

    Law: 条例 art 47; LAW-47-1, CLK-22.
    """
    soon = working_calendar().provisional(today.year + 1).add_working_days(today, _NEAR)
    rows = (
        _of(actor, organ)
        .filter(state__in=OPEN_STATES)
        .values(by)
        .annotate(
            open=Count("pk"),
            overdue=Count("pk", filter=Q(due_on__lt=today)),
            soon=Count("pk", filter=Q(due_on__gte=today, due_on__lte=soon)),
            waiting=Count("pk", filter=Q(state__in=WAITING_STATES)),
        )
        .order_by("-overdue", "-soon", "-open", by)
    )
    return [Load(key=row.pop(by), **row) for row in rows]


def months(actor: Actor, organ: Organ, today: date) -> list[Month]:
    """Count what came and what was concluded in each of the last twelve months. Two queries.

    Law: RPT-16, RPT-18, MAP-7 (of a form that was split, its parts count).
    """
    firsts = _firsts(today)
    whole = _of(actor, organ).exclude(state=State.SPLIT.name)
    received = _by_month(whole, "received_on", firsts[0])
    concluded = _by_month(whole, "concluded_on", firsts[0])
    return [Month(first, received.get(first, 0), concluded.get(first, 0)) for first in firsts]


def _of(actor: Actor, organ: Organ) -> QuerySet[Request]:
    return requests_reached(actor).filter(organ=organ).select_related(None).order_by()


def _firsts(today: date) -> list[date]:
    """Give the first days of the last twelve months, this month's last."""
    last = today.year * _MONTHS + today.month - 1
    months = range(last - _MONTHS + 1, last + 1)
    return [date(month // _MONTHS, month % _MONTHS + 1, 1) for month in months]


def _by_month(requests: QuerySet[Request], column: str, since: date) -> dict[date, int]:
    """Count by the day, as an index holds it, and add up: no row is asked for its month."""
    days: Iterable[tuple[Any, int]] = (
        requests.filter(**{f"{column}__gte": since}).values_list(column).annotate(Count("pk"))
    )
    found: Counter[date] = Counter()
    for day, count in days:
        found[day.replace(day=1)] += count
    return found
