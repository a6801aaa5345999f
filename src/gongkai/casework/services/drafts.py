"""What a citizen is typing: kept for thirty days under a digest of the browser's token.

These are no acts of anyone known and stand in no journal; the day they lie too long they go.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.casework.identity import draft_digest
from gongkai.casework.models import Draft
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.organs.models import Organ

DRAFT_DAYS = 30


@transaction.atomic
def draft_keep(*, key: str, organ: Organ, data: Mapping[str, Any]) -> None:
    """Keep what was typed so far under the browser's token."""
    Draft.objects.update_or_create(
        key=draft_digest(key), defaults={"organ": organ, "data": dict(data), "updated_at": now()}
    )


@transaction.atomic
def draft_drop(*, key: str) -> bool:
    """Delete a draft; tell whether there was one, so that it is handed in once only."""
    deleted, _ = Draft.objects.filter(key=draft_digest(key)).delete()
    return bool(deleted)


@transaction.atomic
def drafts_sweep() -> int:
    """Delete the drafts that nobody touched for thirty days; give how many there were."""
    deleted, _ = Draft.objects.filter(updated_at__lt=now() - timedelta(days=DRAFT_DAYS)).delete()
    return deleted
