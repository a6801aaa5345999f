"""The files of items: for the staff those of every wording, for anyone those that are released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.files.selectors import FileState
from gongkai.publishing.models import Attachment, Stage
from gongkai.publishing.refusals import ItemUnknown
from gongkai.publishing.selectors.desk import item_seen
from gongkai.publishing.selectors.public import item_released

if TYPE_CHECKING:
    from uuid import UUID

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Item, Revision


_PICTURES = frozenset({"image/jpeg", "image/png"})


def is_picture(attachment: Attachment) -> bool:
    """Tell whether a page may show it: pictures are written anew when they are taken in."""
    return attachment.file.media_type in _PICTURES


def attachments_of(revision: Revision) -> list[Attachment]:
    """Give the files of a wording in their order; one query.

    Whoever calls has seen that the actor may see the wording.
    """
    return list(revision.attachments.select_related("file"))


def attachments_released(item: Item) -> list[Attachment]:
    """Give the files under a released item, without the pictures inside its text; one query."""
    found = Attachment.objects.filter(
        revision__item=item,
        revision__stage=Stage.RELEASED,
        is_inline=False,
        file__state=FileState.CLEAN,
    )
    return list(found.select_related("file"))


def file_of_item(actor: Actor, item_id: int, file_id: UUID) -> Attachment:
    """Give a file of any wording of an item that an actor may see.

    Raises:
        ItemUnknown: there is none, or the actor may not see the item.
    """
    item = item_seen(actor, item_id)
    found = Attachment.objects.filter(revision__item=item, file_id=file_id)
    attachment = found.select_related("file").order_by("-revision__number").first()
    if attachment is None:
        raise ItemUnknown
    return attachment


def attachment_public(organ: Organ, item_id: int, file_id: UUID) -> Attachment:
    """Give a file of the released wording of a released item.

    Raises:
        ItemGone: the item was taken down; the message says why.
        ItemUnknown: there is none, it was never released, or what is released has no such file.

    Law: PUB-10, PUB-35.
    """
    item = item_released(organ, item_id)
    found = Attachment.objects.filter(
        revision__item=item, revision__stage=Stage.RELEASED, file_id=file_id
    )
    attachment = found.select_related("file").first()
    if attachment is None:
        raise ItemUnknown
    return attachment
