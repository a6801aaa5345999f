"""An item as the public would see it if a wording were released today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.publishing.models import CONTENT_FIELDS

if TYPE_CHECKING:
    from datetime import date

    from gongkai.publishing.models import Item, Revision


def as_released(revision: Revision, today: date) -> Item:
    """Give the item with a wording's content; it is never stored so.

    Whoever calls has seen that the actor may see the wording.
    """
    item = revision.item
    for name in CONTENT_FIELDS:
        setattr(item, name, getattr(revision, name))
    item.published_on = item.published_on or today
    return item
