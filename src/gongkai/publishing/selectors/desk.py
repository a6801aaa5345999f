"""What the staff reads: drafts too, each as far as the actor's role reaches."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from django.db.models import Prefetch, Q

from gongkai.organs.authority import Permission
from gongkai.publishing.models import OPEN_STAGES, Item, Revision
from gongkai.publishing.refusals import ItemUnknown
from gongkai.publishing.selectors.public import hangs_below

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit
    from gongkai.publishing.models import Column


class Sort(StrEnum):
    """By what the list is sorted, the newest first."""

    CHANGED = "changed_at"
    PUBLISHED = "published_on"


def items_for(
    actor: Actor,
    *,
    organ: Organ | None = None,
    column: Column | None = None,
    unit: Unit | None = None,
    is_of_office: bool = False,
    state: str = "",
    stage: str = "",
    words: str = "",
    sort: Sort = Sort.CHANGED,
    before: tuple[date, int] | None = None,
    limit: int = 50,
) -> list[Item]:
    """Give a page of the items that an actor may see, each with its open wording in `opened`.

    Two queries.

    Args:
        actor: Who looks.
        organ: Only this organ's.
        column: Only this column's, and those of the columns below it.
        unit: Only what this unit drafts.
        is_of_office: Only what the office itself drafts, and no unit.
        state: Only those in this state.
        stage: Only those whose open wording is at this stage.
        words: A piece of the title, or the index or document number.
        sort: By the last change, or by the day of publication: only what was ever public.
        before: What the last item of the page before is sorted by, and its number.
        limit: Items a page.
    """
    found = _seen(actor).filter(
        **{
            name: value
            for name, value in (
                ("organ", organ),
                ("unit", unit),
                ("unit__isnull", is_of_office),
                ("state", state),
                ("revisions__stage", stage),
            )
            if value
        }
    )
    if column is not None:
        found = found.filter(hangs_below(column))
    if words:
        numbered = Q(index_number=words) | Q(document_number=words)
        found = found.filter(Q(title__icontains=words) | numbered)
    if sort is Sort.PUBLISHED:
        found = found.exclude(published_on=None)
    if before is not None:
        at, number = before
        later = Q(**{sort: at, "pk__lt": number}) | Q(**{f"{sort}__lt": at})
        found = found.filter(later, **{f"{sort}__lte": at})
    opened = Revision.objects.filter(stage__in=OPEN_STAGES).defer("body")
    wordings = Prefetch("revisions", opened, to_attr="opened")
    return list(found.defer("body").order_by(f"-{sort}", "-pk").prefetch_related(wordings)[:limit])


def item_seen(actor: Actor, item_id: int) -> Item:
    """Give one item that an actor may see.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
    """
    item = _seen(actor).filter(pk=item_id).first()
    if item is None:
        raise ItemUnknown
    return item


def item_of_origin(actor: Actor, organ: Organ, origin: str) -> Item | None:
    """Give the item that came of something, as far as an actor may see it; None for none."""
    return _seen(actor).filter(organ=organ, origin=origin).first()


def _seen(actor: Actor) -> QuerySet[Item]:
    reach = actor.reach(Permission.ITEM_VIEW)
    return Item.objects.filter(reach.q()).select_related("organ", "unit", "column", "editor")
