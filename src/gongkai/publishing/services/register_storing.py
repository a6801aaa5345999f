"""Taking an entry of the register to change it, and telling the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.models import Document
from gongkai.publishing.register_refusals import DocumentUnknown
from gongkai.publishing.services.editions import edition_bump

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.organs.authority import Actor

DOCUMENT = "publishing.document"


def document_taken(document_id: int, version: int, by: Actor) -> Document:
    """Take a document for oneself: only who may and saw its last version gets it.

    Raises:
        DocumentUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may see it but not keep the register.
        Overtaken: someone else has changed it since.
    """
    found = Document.objects.select_related("organ", "unit", "replaces", "item")
    document = found.filter(pk=document_id).first()
    if document is None or not by.may(
        Permission.ITEM_VIEW, place_of(document.organ, document.unit)
    ):
        raise DocumentUnknown
    by.require(Permission.DOCUMENT_KEEP, place_of(document.organ, document.unit))
    mine = Document.objects.filter(pk=document_id, version=version)
    if not mine.update(version=F("version") + 1):
        raise overtaken(DOCUMENT, document_id)
    return found.get(pk=document_id)


def document_told(
    document: Document,
    verb_code: str,
    by: Actor,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write the journal's entry of an act on a document, whose public pages may be others now."""
    edition_bump(document.organ)
    place = place_of(document.organ, document.unit)
    record(
        chain=document.organ.code,
        verb_code=verb_code,
        target=Target(DOCUMENT, document.pk, document.title),
        author=by.author(Permission.DOCUMENT_KEEP, place),
        before=before,
        after=after,
        reason=reason,
    )


def noted(document: Document, names: Iterable[str]) -> dict[str, Any]:
    """Give fields of a document as the journal writes them."""
    told: dict[str, Any] = {}
    for name in names:
        value = getattr(document, name)
        if value not in (None, ""):
            told[name] = value if isinstance(value, bool | int) else str(value)
    return told
