"""What anyone may read. Every selector of the public starts from `public_items`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Q
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localdate

from gongkai import search
from gongkai.publishing.cleaning import clean_html
from gongkai.publishing.models import Item, ItemState, Revision, Stage
from gongkai.publishing.refusals import ItemGone, ItemUnknown
from gongkai.today import today

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Column, Content

KIND = "publishing.item"


class Version(NamedTuple):
    """That an item once was public in some wording; the wording itself is not shown again."""

    number: int
    on: date
    note: str


def public_items() -> QuerySet[Item]:
    """Give the released items of open columns and active organs, newest first.

    Law: SITE-20.
    """
    shown = Q(expires_on__isnull=True) | Q(expires_on__gte=today())
    return _shown(ItemState.RELEASED).filter(shown).order_by("-published_on", "-pk")


def released(
    organ: Organ,
    *,
    column: Column | None = None,
    before: tuple[date, int] | None = None,
    limit: int = 20,
) -> list[Item]:
    """Give a page of an organ's released items without their bodies, newest first; one query.

    Args:
        organ: Whose.
        column: Only of this column and of those below it.
        before: `published_on` and number of the last item of the page before.
        limit: Items a page.
    """
    found = public_items().filter(organ=organ)
    if column is not None:
        found = found.filter(hangs_below(column))
    return list(_after(found, before).defer("body")[:limit])


def newest_everywhere(*, limit: int) -> list[Item]:
    """Give the newest released items of all organs, without their bodies; one query."""
    return list(public_items().defer("body")[:limit])


def item_released(organ: Organ, item_id: int) -> Item:
    """Give a released item of an organ.

    Raises:
        ItemGone: it was taken down; the message says why.
        ItemUnknown: there is none, or it was never released.
    """
    item = item_public(item_id)
    if item.organ_id != organ.pk:
        raise ItemUnknown
    return item


def item_public(item_id: int) -> Item:
    """Give a released item by its number alone.

    Raises:
        ItemGone: it was taken down, or its time is over; the message says why.
        ItemUnknown: there is none, or it was never released.

    Law: PUB-12, SITE-20.
    """
    found = _shown(ItemState.RELEASED, ItemState.TAKEN_DOWN).filter(pk=item_id)
    item = found.select_related("column__parent__parent").first()
    if item is None:
        raise ItemUnknown
    if item.state == ItemState.TAKEN_DOWN:
        raise ItemGone(item.taken_down_reason, item, item.taken_down_on)
    if item.expires_on and item.expires_on < today():
        raise ItemGone("公示期限已满，不再对外显示。", item, item.expires_on)
    return item


def versions_public(item: Item) -> list[Version]:
    """Give when a public item went out in which version and why, the last first; one query.

    Law: PUB-12.
    Interpretation: nothing asks for older wordings; one may hold what had to be taken back.
    """
    shown = public_items().filter(pk=item.pk).order_by().values("pk")
    were_public = (Stage.RELEASED, Stage.SUPERSEDED)
    found = Revision.objects.filter(item__in=shown, stage__in=were_public).order_by("number")
    told = [
        Version(number, localdate(at), note)
        for number, (at, note) in enumerate(found.values_list("released_at", "note"), start=1)
    ]
    return told[::-1]


def body_of(content: Content, *, base: str = "") -> SafeString:
    """Give the body of an item or a revision as HTML that may be shown: cleaned once more.

    Args:
        content: The item or the revision.
        base: The address of the page whose files its pictures are; "" where it is shown on a page
            of its own address.
    """
    return mark_safe(clean_html(content.body, base=base))  # noqa: S308 - cleaned in this line


def search_released(
    words: str,
    *,
    organ: Organ | None = None,
    before: tuple[date, int] | None = None,
    limit: int = 20,
) -> list[Item]:
    """Give a page of released items in which all the words stand, newest first.

    Two queries a page; more only where whole organs or columns were closed since.
    """
    found: list[Item] = []
    while len(found) < limit:
        hits = search.find(
            words,
            kinds={KIND},
            organ_ids=None if organ is None else {organ.pk},
            public_only=True,
            before=before,
            limit=limit,
        )
        by_id = public_items().defer("body").in_bulk([hit.object_id for hit in hits])
        found += [by_id[hit.object_id] for hit in hits if hit.object_id in by_id]
        if len(hits) < limit:
            break
        before = (hits[-1].dated_on, hits[-1].object_id)
    return found[:limit]


def hangs_below(column: Column) -> Q:
    """Give the filter of what hangs in a column or below it."""
    return Q(column=column) | Q(column__parent=column) | Q(column__parent__parent=column)


def _shown(*states: ItemState) -> QuerySet[Item]:
    found = Item.objects.filter(state__in=states, organ__is_active=True, column__is_active=True)
    return found.select_related("organ", "column")


def _after(found: QuerySet[Item], before: tuple[date, int] | None) -> QuerySet[Item]:
    if before is None:
        return found
    day, number = before
    later = Q(published_on=day, pk__lt=number) | Q(published_on__lt=day)
    return found.filter(later, published_on__lte=day)
