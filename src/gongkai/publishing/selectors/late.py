"""What is public too late, or still waits although its time is over: PUB-11."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gongkai.law.publication import formed_in_time_since, is_published_late, publication_due
from gongkai.organs.authority import Permission
from gongkai.publishing.models import OPEN_STAGES, Item, ItemState

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class LateItem:
    """An item with the last day of its time."""

    item: Item
    due_on: date
    days_late: int


@dataclass(frozen=True, slots=True)
class Lateness:
    """The late ones of an organ.

    Attributes:
        waiting: Not public yet although their time is over, the oldest first; at most the limit.
        released: Released too late in the year, the last one first.
        released_in_all: How many were released in the year.
    """

    waiting: tuple[LateItem, ...]
    released: tuple[LateItem, ...]
    released_in_all: int


def items_late(
    actor: Actor, organ: Organ, *, year: int, today: date, limit: int = 200
) -> Lateness:
    """Give what an organ has published too late in a year, and what waits too long now.

    Four queries, however many there are.

    Law: 条例 art 26; LAW-26-1, PUB-11.
    """
    mine = _seen(actor).filter(organ=organ)
    drafts = mine.filter(
        state=ItemState.DRAFT,
        formed_on__lt=formed_in_time_since(today),
        revisions__stage__in=OPEN_STAGES,
    )
    waiting = [_late(item, today) for item in drafts.order_by("formed_on", "pk")[:limit]]
    within = (date(year, 1, 1), date(year, 12, 31))
    released = mine.exclude(state=ItemState.DRAFT).filter(published_on__range=within)
    days = released.values_list("pk", "formed_on", "published_on")
    late = [pk for pk, formed_on, on in days if on and _is_late(formed_on, on)]
    shown = released.filter(pk__in=sorted(late)[-limit:]).order_by("-published_on", "-pk")
    return Lateness(
        tuple(waiting),
        tuple(_late(item, item.published_on or today) for item in shown),
        len(days),
    )


def _is_late(formed_on: date, published_on: date) -> bool:
    return is_published_late(published_on, publication_due(formed_on))


def _late(item: Item, until: date) -> LateItem:
    due_on = publication_due(item.formed_on).due_on
    return LateItem(item, due_on, (until - due_on).days)


def _seen(actor: Actor) -> QuerySet[Item]:
    reach = actor.reach(Permission.ITEM_VIEW)
    return Item.objects.filter(reach.q()).select_related("organ", "unit", "column").defer("body")
