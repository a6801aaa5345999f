"""Carrying the attachments of one wording over to the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.publishing.models import Attachment

if TYPE_CHECKING:
    from gongkai.publishing.models import Revision


def attachments_carried(older: Revision, newer: Revision) -> None:
    """Give the newer wording the attachments of the older, its pictures by their new addresses."""
    addresses: dict[str, str] = {}
    for attachment in older.attachments.all():
        carried = Attachment.objects.create(
            revision=newer,
            file_id=attachment.file_id,
            name=attachment.name,
            alt=attachment.alt,
            is_inline=attachment.is_inline,
            position=attachment.position,
        )
        addresses[str(attachment.pk)] = str(carried.pk)
    if addresses:
        newer.body = _readdressed(newer.body, newer.item_id, addresses)
        newer.save(update_fields=["body"])


def _readdressed(body: str, item_id: int, addresses: dict[str, str]) -> str:
    # `/o/<code>/i/<item>/f/<attachment>/`, as the portal names an attachment.
    return re.sub(
        rf"(/i/{item_id}/f/)(\d+)(/)",
        lambda found: f"{found[1]}{addresses.get(found[2], found[2])}{found[3]}",
        body,
    )
