"""What of a search's hits the public may be shown, in few queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.publishing.models import Column
from gongkai.publishing.selectors.public import public_items

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongkai.publishing.models import Item


def items_found(item_ids: Collection[int]) -> dict[int, Item]:
    """Give the public ones of some items by their numbers, with their bodies; one query."""
    return public_items().in_bulk(list(item_ids))


def columns_named(column_ids: Collection[int]) -> dict[int, Column]:
    """Give open columns by their numbers; one query."""
    return Column.objects.filter(is_active=True).in_bulk(list(column_ids))
