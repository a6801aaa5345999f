"""The items from which the text or an interpretation of a document is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.organs.authority import Permission
from gongkai.publishing.models import Item, ItemState
from gongkai.text.whole_numbers import whole_number

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


def items_to_bind(actor: Actor, organ: Organ, words: str = "", *, limit: int = 10) -> list[Item]:
    """Give the items that no document has yet, the last changed first; one query.

    Args:
        actor: Who chooses.
        organ: Whose items.
        words: A piece of the title or of the document number, the index number, or the item's own
            number; "" gives the last changed ones.
        limit: At most so many.

    Law: PUB-17, PUB-19.
    """
    free = Item.objects.filter(actor.reach(Permission.ITEM_VIEW).q(), organ=organ)
    free = free.filter(document__isnull=True, interprets__isnull=True)
    free = free.exclude(state=ItemState.TAKEN_DOWN)
    if words:
        said = Q(title__icontains=words) | Q(document_number__icontains=words)
        found = said | Q(index_number=words)
        if (number := whole_number(words)) is not None:
            found |= Q(pk=number)
        free = free.filter(found)
    return list(free.select_related("column").defer("body").order_by("-changed_at", "-pk")[:limit])
