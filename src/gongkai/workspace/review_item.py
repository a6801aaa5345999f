"""A wording under review as its readers will see it, and what it changes of what is public."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.publishing.selectors import (
    REVISION,
    ItemUnknown,
    attachments_of,
    body_of,
    differences,
    public_before,
    revision_seen,
)
from gongkai.review.selectors import is_as_submitted

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor

READ = frozenset({"title", "body", "data", "attachments"})
"""The fields that are read as they will be published."""


def item_reviewed(actor: Actor, found: Any, version: Any) -> dict[str, Any]:
    """Give what the page of a review shows of an item; nothing for other kinds of record.

    It is read as it will be published as long as it still says what was submitted: what is signed
    is what was read.

    Args:
        actor: Who looks.
        found: A review that the actor may see.
        version: What was submitted last.

    Law: PUB-35.
    """
    revision = _revision(actor, found)
    if revision is None:
        return {}
    base = reverse("workspace:item", args=[revision.item_id])
    told = {"item": revision.item, "revision": revision, "file_base": base}
    if version is not None and is_as_submitted(found, version):
        files = [one for one in attachments_of(revision) if not one.is_inline]
        told |= {"is_read": True, "body": body_of(revision, base=base), "files": files}
    return told | _against_public(revision)


def _against_public(revision: Any) -> dict[str, Any]:
    public = public_before(revision)
    if public is None:
        return {}
    changed = differences(public, revision)
    is_laid_out_anew = public.body != revision.body and "body" not in {
        one.field for one in changed
    }
    return {"public": public, "public_changes": changed, "is_laid_out_anew": is_laid_out_anew}


def _revision(actor: Actor, found: Any) -> Any:
    if found.subject_kind != REVISION:
        return None
    try:
        return revision_seen(actor, found.subject_id)
    except ItemUnknown:
        return None
