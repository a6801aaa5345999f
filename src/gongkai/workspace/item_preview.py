"""An item as the public would see it if what is being written were released today."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from gongkai.publishing.selectors import (
    as_released,
    attachments_of,
    attachments_released,
    body_of,
    revision_open,
)
from gongkai.today import today


def preview_context(found: Any) -> dict[str, Any]:
    """Give what the public page of an item shows, of its open wording if there is one.

    Args:
        found: An item that the actor may see.
    """
    revision = revision_open(found)
    base = reverse("workspace:item", args=[found.pk])
    files = attachments_of(revision) if revision else attachments_released(found)
    item = as_released(revision, today()) if revision else found
    return {
        "item": item,
        "column": item.column,
        "organ": item.organ,
        "body": body_of(item, base=base),
        "attachments": [one for one in files if not one.is_inline],
        "file_base": base,
        "linked": {},
        "address": reverse("portal:item", args=[item.organ.code, item.pk]),
    }
