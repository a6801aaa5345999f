"""Entering documents into the register, and changing what is entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing import register_verbs as verbs
from gongkai.publishing.entries import Issuance, PastLife
from gongkai.publishing.models import Document
from gongkai.publishing.register_refusals import DocumentRefused
from gongkai.publishing.services.register_checking import fit_to_keep
from gongkai.publishing.services.register_storing import document_taken, document_told, noted
from gongkai.publishing.services.standing import standing_kept
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.entries import DocumentEntry

_LONGEST_REASON = 200
_DATES = ("issued_on", "effective_on", "expires_on", "repealed_on")


@transaction.atomic
def document_draft(*, organ: Organ, entry: DocumentEntry, by: Actor, today: date) -> Document:
    """Enter a document whose drafting has begun.

    Raises:
        NotAllowed: the actor may not keep the organ's register.
        DocumentRefused: the entry cannot be so.

    Law: PUB-14.
    """
    by.require(Permission.DOCUMENT_KEEP, place_of(organ, entry.unit))
    document = Document(organ=organ, changed_at=now(), **entry.fields())
    fit_to_keep(document, today=today).save(force_insert=True)
    document_told(document, verbs.DOCUMENT_DRAFTED, by, after=noted(document, ("kind", "title")))
    return document


@transaction.atomic
def document_enter(
    *,
    organ: Organ,
    entry: DocumentEntry,
    issuance: Issuance,
    past: PastLife | None = None,
    by: Actor,
    today: date,
) -> Document:
    """Enter a document that was issued before the register was kept, with its whole life.

    Raises:
        NotAllowed: the actor may not keep the organ's register.
        DocumentRefused: the entry cannot be so.

    Law: PUB-14, RPT-21.
    """
    by.require(Permission.DOCUMENT_KEEP, place_of(organ, entry.unit))
    lived = entry.fields() | issuance.fields() | (past or PastLife()).fields()
    document = Document(organ=organ, changed_at=now(), **lived)
    fit_to_keep(document, today=today).save(force_insert=True)
    standing_kept(document, today)
    told = noted(document, ("kind", "document_number", *_DATES))
    document_told(document, verbs.DOCUMENT_ENTERED, by, after=told)
    return document


@transaction.atomic
def document_change(
    *,
    document_id: int,
    version: int,
    entry: DocumentEntry,
    issuance: Issuance | None = None,
    past: PastLife | None = None,
    reason: str = "",
    by: Actor,
    today: date,
) -> Document:
    """Change an entry; what was issued is only corrected, with a reason.

    Args:
        document_id: Which document.
        version: The version that the actor saw.
        entry: What is known of its drafting.
        issuance: Its numbers and days; of an issued document only, which stays as it is without.
        past: Opinion and repeal; of an issued document only, which stays as it is without.
        reason: What is corrected and why; asked for what was issued.
        by: Who changes it.
        today: The day.

    Raises:
        DocumentUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not keep the register.
        Overtaken: someone else was earlier.
        DocumentRefused: the entry cannot be so, or the reason is missing.

    Law: PUB-14, RPT-21.
    """
    document = document_taken(document_id, version, by)
    why = _reason(reason) if document.issued_on else ""
    names = [*entry.fields()]
    told = entry.fields()
    if document.issued_on:
        told |= (issuance.fields() if issuance else {}) | (past.fields() if past else {})
        names = [*told]
    before = noted(document, names)
    for name, value in told.items():
        setattr(document, name, value)
    document.changed_at = now()
    fit_to_keep(document, today=today).save(update_fields=[*names, "changed_at"])
    standing_kept(document, today)
    after = noted(document, names)
    document_told(document, verbs.DOCUMENT_CHANGED, by, before=before, after=after, reason=why)
    return document


def _reason(reason: str) -> str:
    why = " ".join(reason.split())
    if not 0 < len(why) <= _LONGEST_REASON:
        raise DocumentRefused(
            "reason", f"已经印发的文件请写明更正了什么、为什么，不超过{_LONGEST_REASON}字。"
        )
    return why
