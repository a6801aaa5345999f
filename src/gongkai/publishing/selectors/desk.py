"""What the staff reads: drafts too, each as far as the actor's role reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.law.publication import is_published_late, publication_due
from gongkai.organs.authority import Permission
from gongkai.publishing.models import Item
from gongkai.publishing.refusals import ItemUnknown

if TYPE_CHECKING:
    from datetime import date, datetime

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Column


@dataclass(frozen=True, slots=True)
class Timeliness:
    """The last day to publish an item, and whether it is past.

    Attributes:
        is_provisional: The day rests on a year whose holiday notice is not loaded (CLK-2).
    """

    due_on: date
    is_late: bool
    is_provisional: bool


def items_for(
    actor: Actor,
    *,
    organ: Organ | None = None,
    column: Column | None = None,
    state: str = "",
    words: str = "",
    before: tuple[datetime, int] | None = None,
    limit: int = 50,
) -> list[Item]:
    """Give a page of the items that an actor may see, the last changed first; one query.

    Args:
        actor: Who looks.
        organ: Only this organ's.
        column: Only this column's.
        state: Only those in this state.
        words: A piece of the title, or the index number.
        before: `changed_at` and number of the last item of the page before.
        limit: Items a page.
    """
    found = _seen(actor).filter(
        **{
            name: value
            for name, value in (("organ", organ), ("column", column), ("state", state))
            if value
        }
    )
    if words:
        found = found.filter(Q(title__icontains=words) | Q(index_number=words))
    if before is not None:
        at, number = before
        later = Q(changed_at=at, pk__lt=number) | Q(changed_at__lt=at)
        found = found.filter(later, changed_at__lte=at)
    return list(found.defer("body").order_by("-changed_at", "-pk")[:limit])


def item_seen(actor: Actor, item_id: int) -> Item:
    """Give one item that an actor may see.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
    """
    item = _seen(actor).filter(pk=item_id).first()
    if item is None:
        raise ItemUnknown
    return item


def timeliness(item: Item, today: date) -> Timeliness:
    """Tell by when an item had to be public, and whether it was or still can be in time.

    Law: 条例 art 26; CLK-2, LAW-26-1, PUB-11.
    Interpretation: a change of a released item is not measured; its own day of change would be.
    """
    due = publication_due(item.formed_on)
    is_late = is_published_late(item.published_on or today, due)
    return Timeliness(due.due_on, is_late, due.provisional)


def _seen(actor: Actor) -> QuerySet[Item]:
    reach = actor.reach(Permission.ITEM_VIEW)
    return Item.objects.filter(reach.q()).select_related("organ", "unit", "column", "editor")
