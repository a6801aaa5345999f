"""Letting an item out, and taking it down again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.organs.authority import Permission
from gongkai.publishing import verbs
from gongkai.publishing.models import IndexSeries, Item
from gongkai.publishing.refusals import ItemIncomplete
from gongkai.publishing.services.checking import fit_to_release
from gongkai.publishing.services.storing import keep_found, taken, tell
from gongkai.publishing.stages import ItemAct
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_LONGEST_REASON = 200


@transaction.atomic
def item_release(
    *, item_id: int, version: int, by: Actor, today: date, override_reason: str = ""
) -> Item:
    """Make an item public, with the next index number of the organ and the year.

    Args:
        item_id: Which item.
        version: The version that the actor saw.
        by: Who releases.
        today: The day of release.
        override_reason: Why personal data found in it may be public; journalled.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not publish.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is no draft, is not whole, or holds personal data.

    Law: 条例 arts 12, 26; LAW-12-3, PUB-9, PUB-10, PUB-35.
    """
    item = taken(item_id, version, by, Permission.ITEM_PUBLISH)
    item.state = ItemAct.RELEASE.after(item.state)
    fit_to_release(item, today=today, override_reason=override_reason)
    item.index_number = _next_index_number(item.organ, today.year)
    item.published_on, item.changed_at = today, now()
    item.save(update_fields=["state", "index_number", "published_on", "changed_at"])
    keep_found(item)
    tell(
        item,
        verbs.ITEM_RELEASED,
        by,
        Permission.ITEM_PUBLISH,
        after={"index_number": item.index_number, "published_on": today.isoformat()},
        reason=override_reason,
    )
    return item


@transaction.atomic
def item_take_down(
    *,
    item_id: int,
    version: int,
    reason: str,
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day; the journal has the instant
) -> Item:
    """Take a released item down; its address says from now on that it is gone, and why.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not publish.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is not public, or no reason is given.

    Law: PUB-10, PUB-12.
    """
    item = taken(item_id, version, by, Permission.ITEM_PUBLISH)
    item.state = ItemAct.TAKE_DOWN.after(item.state)
    item.taken_down_reason = " ".join(reason.split())
    if not 0 < len(item.taken_down_reason) <= _LONGEST_REASON:
        raise ItemIncomplete("reason", f"请填写下线原因，不超过{_LONGEST_REASON}字，将对外显示。")
    item.changed_at = now()
    item.save(update_fields=["state", "taken_down_reason", "changed_at"])
    keep_found(item)
    tell(
        item,
        verbs.ITEM_TAKEN_DOWN,
        by,
        Permission.ITEM_PUBLISH,
        after={"index_number": item.index_number},
        reason=item.taken_down_reason,
    )
    return item


def _next_index_number(organ: Organ, year: int) -> str:
    """Give the next number; the row of the series is locked until the release is whole.

    Law: PUB-10.
    Interpretation: the year is that of the release, so that a series closes with its year.
    """
    IndexSeries.objects.get_or_create(organ=organ, year=year)
    series = IndexSeries.objects.filter(organ=organ, year=year)
    series.update(last=F("last") + 1)
    return f"{organ.credit_code or organ.code.upper()}/{year}-{series.get().last:05d}"
