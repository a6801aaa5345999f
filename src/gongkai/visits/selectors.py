"""What was read how often."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Sum
from django.db.models.functions import TruncMonth

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
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

    Raises:
        NotAllowed: the actor may not see the organ's items.
    """
    found = _within(actor, organ, first, last).filter(page=page)
    named = found.values_list("page", "name").annotate(total=Sum("times"))
    return [PageVisits(*row) for row in named.order_by("-total", "name")[:limit]]


def visits_by_month(actor: Actor, organ: Organ, *, first: date, last: date) -> dict[date, int]:
    """Give how many pages of an organ were read in each month that has any; one query.

    Raises:
        NotAllowed: the actor may not see the organ's items.
    """
    months = _within(actor, organ, first, last).annotate(month=TruncMonth("on"))
    counted = months.values_list("month").annotate(total=Sum("times"))
    return dict(counted.order_by("month"))


def _within(actor: Actor, organ: Organ, first: date, last: date) -> QuerySet[Visit]:
    actor.require(Permission.ITEM_VIEW, place_of(organ))
    return Visit.objects.filter(organ=organ, on__range=(first, last))
