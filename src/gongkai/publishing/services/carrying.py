"""Carrying the attachments of one wording over to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.publishing.models import Attachment

if TYPE_CHECKING:
    from gongkai.publishing.models import Revision


def attachments_carried(older: Revision, newer: Revision) -> None:
    """Give the newer wording the attachments of the older.

    The address of a file is its own, not the wording's: pictures in the text stay as they are.
    """
    Attachment.objects.bulk_create(
        Attachment(
            revision=newer,
            file_id=one.file_id,
            name=one.name,
            alt=one.alt,
            is_inline=one.is_inline,
            position=one.position,
        )
        for one in older.attachments.all()
    )
