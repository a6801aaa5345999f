"""Taking an item or a revision to change it, telling the journal, keeping the search in step.

Whoever changes a revision locks its item first, so that no two acts on one item cross: item,
then revision, then the journal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F

from gongkai import search
from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.finding import text_of
from gongkai.publishing.models import CONTENT_FIELDS, Item, ItemState, Revision
from gongkai.publishing.refusals import ItemUnknown
from gongkai.publishing.selectors.public import KIND
from gongkai.text.personal_data import mask_text
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.publishing.models import Content

_LABEL = 200
_ITEM = ("organ", "unit", "column")


def item_taken(item_id: int, version: int, by: Actor, permission: Permission) -> Item:
    """Take an item for oneself: only who may and saw its last version gets it.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may see it but not do this.
        Overtaken: someone else has changed it since.
    """
    _allowed(Item.objects.select_related(*_ITEM).filter(pk=item_id).first(), by, permission)
    if not Item.objects.filter(pk=item_id, version=version).update(version=F("version") + 1):
        raise overtaken(KIND, item_id)
    return Item.objects.select_related(*_ITEM).get(pk=item_id)


def revision_taken(revision_id: int, version: int, by: Actor, permission: Permission) -> Revision:
    """Take a revision for oneself, with its item.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may see it but not do this.
        Overtaken: someone else has changed it since.
    """
    found = Item.objects.select_related(*_ITEM).filter(revisions=revision_id).first()
    item = _allowed(found, by, permission)
    item_locked(item.pk)
    taken = Revision.objects.filter(pk=revision_id, version=version)
    if not taken.update(version=F("version") + 1):
        raise overtaken(KIND, item.pk)
    return Revision.objects.select_related(*(f"item__{name}" for name in _ITEM)).get(
        pk=revision_id
    )


def item_locked(item_id: int) -> None:
    """Let nobody else act on an item until this transaction is over."""
    Item.objects.select_for_update(no_key=True).only("pk").get(pk=item_id)


def _allowed(item: Item | None, by: Actor, permission: Permission) -> Item:
    if item is None:
        raise ItemUnknown
    place = place_of(item.organ, item.unit)
    if by.is_system:
        return item
    if not by.may(Permission.ITEM_VIEW, place):
        raise ItemUnknown
    by.require(permission, place)
    return item


def content_copied(source: Content, to: Content) -> list[str]:
    """Copy what one says to the other; give the names of the fields."""
    for name in CONTENT_FIELDS:
        setattr(to, name, getattr(source, name))
    return list(CONTENT_FIELDS)


def draft_mirrored(revision: Revision) -> None:
    """Let an item that was never public say what its draft says, for the lists of the staff."""
    item = revision.item
    if item.state == ItemState.DRAFT:
        item.changed_at = now()
        item.save(update_fields=[*content_copied(revision, item), "column", "changed_at"])


def tell(
    item: Item,
    verb_code: str,
    by: Actor,
    permission: Permission,
    *,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write the journal's entry of an act on an item or on a revision of it."""
    record(
        chain=item.organ.code,
        verb_code=verb_code,
        target=Target(KIND, item.pk, mask_text(item.title)[:_LABEL]),
        author=by.author(permission, place_of(item.organ, item.unit)),
        after=after,
        reason=reason,
    )


def keep_found(item: Item) -> None:
    """Let the search find a released item by all its words, and no other."""
    text = text_of(item)
    if text is None:
        search.remove(KIND, item.pk)
    else:
        search.put_many(KIND, [text])
