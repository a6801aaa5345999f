"""By when an item had to be public, and whether it was: its own day, or why it has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.timezone import localtime

from gongkai.law.calendar import TooFarAhead
from gongkai.law.listings import OWN_CLOCKS, record_due
from gongkai.law.publication import measured_since, publication_due
from gongkai.publishing.moving.entry import ORIGIN

if TYPE_CHECKING:
    from datetime import date

    from gongkai.publishing.models import Item

BROUGHT = "迁入时公开期限已过，原发布日期没有记录"


@dataclass(frozen=True, slots=True)
class Timeliness:
    """The last day to publish an item, and whether it is past.

    Attributes:
        due_on: None for what is not measured.
        is_provisional: The day rests on a year whose holiday notice is not loaded (CLK-2).
        why_not: Why it is not measured; "" where it is.
    """

    due_on: date | None
    is_late: bool = False
    is_provisional: bool = False
    why_not: str = ""


def timeliness(item: Item, today: date) -> Timeliness:
    """Tell by when an item had to be public, and whether it was or still can be in time.

    Law: 条例 art 26; 预算法 art 14; CLK-2, LAW-26-1, PUB-11, PUB-40.
    Interpretation: a change of a released item is not measured; its own day of change would be.
        What was brought over when its time was over already had been published elsewhere before,
        on a day that nobody kept; it is not measured. What was brought over within its time is.
    """
    found = _due(item)
    if found.due_on is None:
        return found
    if is_brought(item) and localtime(item.created_at).date() > found.due_on:
        return Timeliness(None, why_not=BROUGHT)
    is_late = (item.published_on or today) > found.due_on
    return Timeliness(found.due_on, is_late, found.is_provisional)


def is_brought(item: Item) -> bool:
    """Tell what an import brought from what was written here."""
    return item.origin.startswith(ORIGIN)


def _due(item: Item) -> Timeliness:
    key = item.column.listing_key
    own_due_on = record_due(key, item.data) if key in OWN_CLOCKS else None
    if own_due_on is not None:
        return Timeliness(own_due_on)
    first = measured_since()
    if item.formed_on < first:
        return Timeliness(None, why_not=f"生成于{first.year}年以前，没有装入当年的工作日历")
    try:
        due = publication_due(item.formed_on)
    except TooFarAhead as refusal:
        return Timeliness(None, why_not=str(refusal))
    return Timeliness(due.due_on, is_provisional=due.provisional)
