"""What is public too late, or still waits although its time is over: PUB-11, PUB-40."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Min, Q

from gongkai.law.listings import OWN_CLOCKS
from gongkai.law.publication import formed_in_time_since, measured_since, publication_due
from gongkai.organs.authority import Permission
from gongkai.publishing.models import OPEN_STAGES, Item, ItemState
from gongkai.publishing.moving.entry import ORIGIN
from gongkai.publishing.selectors.timeliness import timeliness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_NEEDED = (
    *("formed_on", "published_on", "origin", "created_at", "data"),
    *("organ", "column__listing_key"),
)


@dataclass(frozen=True, slots=True)
class LateItem:
    """An item with the last day of its time.

    Attributes:
        due_on: None for what is not measured.
        days_late: Days since then, none or fewer for what is in time.
    """

    item: Item
    due_on: date | None
    days_late: int


@dataclass(frozen=True, slots=True)
class Lateness:
    """The late ones of an organ.

    Attributes:
        waiting: Not public yet although their time is over, the oldest first; at most the limit.
        released: Released too late in the year, the last one first.
        released_in_all: How many were released in the year.
        unmeasured: How many of these and of the drafts are not measured: brought over when their
            time was over already, or older than the calendar.
    """

    waiting: tuple[LateItem, ...]
    released: tuple[LateItem, ...]
    released_in_all: int
    unmeasured: int


def items_late(
    actor: Actor, organ: Organ, *, year: int, today: date, limit: int = 200
) -> Lateness:
    """Give what an organ has published too late in a year, and what waits too long now.

    Four queries, however many there are.

    Law: 条例 art 26; 预算法 art 14; LAW-26-1, PUB-11, PUB-40.
    """
    mine = Item.objects.filter(actor.reach(Permission.ITEM_VIEW).q(), organ=organ)
    odd = _told(_judged(_drafts(mine, _odd())), today)
    overdue = [one.item.pk for one in odd if one.days_late > 0]
    waiting = _drafts(mine, _plain(today) | Q(pk__in=overdue)).order_by("formed_on", "pk")
    within = (date(year, 1, 1), date(year, 12, 31))
    released = mine.exclude(state=ItemState.DRAFT).filter(published_on__range=within)
    all_released = _told(_judged(released), today)
    late = sorted(one.item.pk for one in all_released if one.days_late > 0)[-limit:]
    shown = released.filter(pk__in=late).order_by("-published_on", "-pk")
    return Lateness(
        tuple(_told(_listed(waiting)[:limit], today)),
        tuple(_told(_listed(shown), today)),
        len(all_released),
        sum(one.due_on is None for one in (*odd, *all_released)),
    )


def waiting_counts(within: Q, today: date) -> dict[int, tuple[int, date]]:
    """Count by organ what waits although its time is over, with the first last day; two queries.

    Args:
        within: Which items, by organ and unit.
        today: The day.

    Law: 条例 art 26; LAW-26-1, PUB-11, PUB-40.
    """
    mine = Item.objects.filter(within)
    plain = _drafts(mine, _plain(today)).values_list("organ")
    found = {
        organ: (count, publication_due(oldest).due_on)
        for organ, count, oldest in plain.annotate(Count("pk", distinct=True), Min("formed_on"))
    }
    for one in _told(_judged(_drafts(mine, _odd())), today):
        if one.due_on is not None and one.days_late > 0:
            count, first = found.get(one.item.organ_id, (0, one.due_on))
            found[one.item.organ_id] = (count + 1, min(first, one.due_on))
    return found


def _drafts(mine: QuerySet[Item], which: Q) -> QuerySet[Item]:
    open_ones = Q(state=ItemState.DRAFT, revisions__stage__in=OPEN_STAGES)
    return mine.filter(open_ones, which)


def _odd() -> Q:
    """Ask for what is judged one by one: brought over, with a clock of its own, or too old."""
    is_brought, is_old = Q(origin__startswith=ORIGIN), Q(formed_on__lt=measured_since())
    return is_brought | is_old | Q(column__listing_key__in=OWN_CLOCKS)


def _plain(today: date) -> Q:
    """Ask for the others whose time is over."""
    return ~_odd() & Q(formed_on__lt=formed_in_time_since(today))


def _judged(found: QuerySet[Item]) -> QuerySet[Item]:
    """Read of items only what their time depends on."""
    return found.select_related("column").only(*_NEEDED)


def _listed(found: QuerySet[Item]) -> QuerySet[Item]:
    return found.select_related("organ", "unit", "column").defer("body")


def _told(items: Iterable[Item], today: date) -> list[LateItem]:
    return [_late(item, today) for item in items]


def _late(item: Item, today: date) -> LateItem:
    due_on = timeliness(item, today).due_on
    until = item.published_on or today
    return LateItem(item, due_on, (until - due_on).days if due_on else 0)
