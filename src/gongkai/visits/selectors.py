"""What was read how often."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Sum
from django.db.models.functions import TruncMonth

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import organs_within
from gongkai.visits.models import Visit

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


class PageVisits(NamedTuple):
    """A page and how often it was read."""

    page: str
    name: str
    times: int


def most_read(
    actor: Actor, organ: Organ, *, page: str, first: date, last: date, limit: int = 50
) -> list[PageVisits]:
    """Give an organ's pages of a kind, the most read first; one query.

    Whoever sees items of the organ, be it one unit's, sees the counts; others see none.
    """
    found = _within(actor, organ, first, last).filter(page=page)
    named = found.values_list("page", "name").annotate(total=Sum("times"))
    return [PageVisits(*row) for row in named.order_by("-total", "name")[:limit]]


def visits_by_month(actor: Actor, organ: Organ, *, first: date, last: date) -> dict[date, int]:
    """Give how many pages of an organ were read in each month that has any; one query."""
    months = _within(actor, organ, first, last).annotate(month=TruncMonth("on"))
    counted = months.values_list("month").annotate(total=Sum("times"))
    return dict(counted.order_by("month"))


def _within(actor: Actor, organ: Organ, first: date, last: date) -> QuerySet[Visit]:
    seen = organs_within(actor.reach(Permission.ITEM_VIEW)).order_by().values("pk")
    return Visit.objects.filter(organ=organ, organ__in=seen, on__range=(first, last))
