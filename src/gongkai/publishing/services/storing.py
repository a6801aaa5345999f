"""Taking an item to change it, telling the journal, keeping the search index in step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F

from gongkai import search
from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission, Place
from gongkai.publishing.cleaning import bare_text
from gongkai.publishing.models import Item, ItemState
from gongkai.publishing.refusals import ItemUnknown
from gongkai.publishing.selectors.public import KIND
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor

_LABEL = 200


def taken(item_id: int, version: int, by: Actor, permission: Permission) -> Item:
    """Take an item for oneself: only who may and saw its last version gets it.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may see it but not do this.
        Overtaken: someone else has changed it since.
    """
    place = _place(item_id)
    if not by.may(Permission.ITEM_VIEW, place):
        raise ItemUnknown
    by.require(permission, place)
    if not Item.objects.filter(pk=item_id, version=version).update(version=F("version") + 1):
        raise overtaken(KIND, item_id)
    return Item.objects.select_related("organ", "column").get(pk=item_id)


def _place(item_id: int) -> Place:
    path = Item.objects.filter(pk=item_id).values_list("organ__path", flat=True).first()
    if path is None:
        raise ItemUnknown
    return Place(path)


def tell(
    item: Item,
    verb_code: str,
    by: Actor,
    permission: Permission,
    *,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write the journal's entry of an act on an item."""
    record(
        chain=item.organ.code,
        verb_code=verb_code,
        target=Target(KIND, item.pk, mask_text(item.title)[:_LABEL]),
        author=by.author(permission, Place(item.organ.path)),
        after=after,
        reason=reason,
    )


def keep_found(item: Item) -> None:
    """Let the search find a released item by all its words, and no other."""
    if item.state != ItemState.RELEASED or item.published_on is None:
        search.remove(KIND, item.pk)
        return
    words = (item.title, item.index_number, item.document_number, item.summary)
    search.put(
        KIND,
        item.pk,
        organ_id=item.organ_id,
        text="\n".join([*words, bare_text(item.body)]),
        dated_on=item.published_on,
        is_public=True,
    )
