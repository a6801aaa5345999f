"""Keeping what the page of a document says of its validity in step with its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from gongkai.organs.authority import Actor
from gongkai.publishing import register_verbs as verbs
from gongkai.publishing.models import Document, Item
from gongkai.publishing.selectors.lives import validity_of, with_lives
from gongkai.publishing.services.register_storing import document_told

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet
    from django_stubs_ext import WithAnnotations

    from gongkai.publishing.selectors.lives import Life


def standing_kept(document: Document, today: date) -> None:
    """Mark the pages of a document and of what it replaces, in the transaction of an act on it.

    Law: PUB-12, PUB-15.
    """
    near = Q(pk=document.pk) | Q(replaced_by=document.pk)
    for one in _published().filter(near).distinct():
        _marked(one, today)


@transaction.atomic
def standing_renew(*, document_id: int, today: date) -> bool:
    """Mark the page of one document by its dates; the day's job does so for all that changed.

    Returns:
        Whether anything changed.

    Law: PUB-12, PUB-15.
    """
    document = _published().get(pk=document_id)
    if not _marked(document, today):
        return False
    after = {"validity": validity_of(document, today).value, "on": today.isoformat()}
    document_told(document, verbs.DOCUMENT_STANDING, Actor.system(), after=after)
    return True


def documents_out_of_step(today: date) -> list[int]:
    """Give the documents whose page says another validity than their dates do."""
    return [
        one.pk
        for one in _published().iterator(chunk_size=2000)
        if one.item and one.item.validity != validity_of(one, today)
    ]


def _marked(document: WithAnnotations[Document, Life], today: date) -> bool:
    validity = validity_of(document, today)
    page = Item.objects.filter(document=document).exclude(validity=validity)
    return bool(page.update(validity=validity))


def _published() -> QuerySet[WithAnnotations[Document, Life]]:
    found = Document.objects.filter(item__isnull=False).select_related("organ", "unit", "item")
    return with_lives(found)
