"""What a citizen is typing: kept for thirty days under a digest of the browser's token.

These are no acts of anyone known and stand in no journal; the day they lie too long they go.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.casework.identity import draft_digest
from gongkai.casework.models import Draft
from gongkai.files.services import file_discard, files_renew
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from uuid import UUID

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

DRAFT_DAYS = 30
FILE_GIVEN_UP = "上传人删除"


@transaction.atomic
def draft_keep(
    *, key: str, organ: Organ, data: Mapping[str, Any], file_ids: Collection[UUID] = ()
) -> None:
    """Keep what was typed so far under the browser's token, and the files for as long."""
    files_renew(file_ids=file_ids, until=now() + timedelta(days=DRAFT_DAYS))
    Draft.objects.update_or_create(
        key=draft_digest(key), defaults={"organ": organ, "data": dict(data), "updated_at": now()}
    )


@transaction.atomic
def draft_drop(*, key: str) -> bool:
    """Delete a draft; tell whether there was one, so that it is handed in once only."""
    deleted, _ = Draft.objects.filter(key=draft_digest(key)).delete()
    return bool(deleted)


@transaction.atomic
def draft_discard(*, key: str, file_ids: Collection[UUID], by: Actor) -> None:
    """Delete a draft with the files that were uploaded for it; what was handed in stays."""
    draft_drop(key=key)
    for file_id in file_ids:
        file_discard(file_id=file_id, by=by, reason=FILE_GIVEN_UP)


@transaction.atomic
def drafts_sweep() -> int:
    """Delete the drafts that nobody touched for thirty days; give how many there were.

    Their files go the same day: they were renewed with the draft, and nothing else keeps them.
    """
    deleted, _ = Draft.objects.filter(updated_at__lt=now() - timedelta(days=DRAFT_DAYS)).delete()
    return deleted
