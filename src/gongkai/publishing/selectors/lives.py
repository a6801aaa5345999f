"""The lives of documents as the database reads them, and as the law does.

The one is for lists and counts of any size, the other for a single document and for the second
count; both rest on the same dates and on nothing else.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypedDict

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Least

from gongkai.law.documents import DocumentDates, DocumentStatus, status
from gongkai.publishing.models import Document, Validity

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django_stubs_ext import WithAnnotations

NEVER = date.max


class Life(TypedDict):
    """What `with_lives` says of a document beside its own fields."""

    effect_on: date | None
    replaced_on: date | None
    end_on: date


def with_lives(found: QuerySet[Document]) -> QuerySet[WithAnnotations[Document, Life]]:
    """Add to each document what follows from its dates and from what replaces it.

    Annotated:
        effect_on: The day on which it takes effect; None for a draft.
        replaced_on: The first day on which a document that replaces it is in effect.
        end_on: The first day on which it no longer holds; `NEVER` while no end is set.

    Law: PUB-14, PUB-15, RPT-21.
    """
    return found.annotate(
        effect_on=Coalesce("effective_on", "issued_on"), replaced_on=_replaced_on()
    ).annotate(
        end_on=Least(
            *(Coalesce(day, NEVER) for day in ("repealed_on", "replaced_on", "expires_on"))
        )
    )


def _replaced_on() -> Subquery:
    newer = Document.objects.filter(replaces=OuterRef("pk"), issued_on__isnull=False)
    first = newer.annotate(first=Coalesce("effective_on", "issued_on"))
    works = Q(repealed_on__isnull=True) | Q(repealed_on__gt=F("first"))
    lasts = Q(expires_on__isnull=True) | Q(expires_on__gt=F("first"))
    return Subquery(first.filter(works, lasts).order_by("first").values("first")[:1])


def dates_of(document: WithAnnotations[Document, Life]) -> DocumentDates:
    """Give a document's dates to the law."""
    return DocumentDates(
        issued_on=document.issued_on,
        effective_on=document.effective_on,
        expires_on=document.expires_on,
        repealed_on=document.repealed_on,
        replaced_on=document.replaced_on,
    )


def standing(status_name: str, on: date) -> Q:
    """Ask for the documents that stand so on a day; the same answer as `law.documents.status`.

    Args:
        status_name: Name of a `DocumentStatus`.
        on: The day.
    """
    is_issued = Q(issued_on__lte=on)
    over, holds = is_issued & Q(end_on__lte=on), is_issued & Q(end_on__gt=on)
    return {
        DocumentStatus.DRAFTED: Q(issued_on__isnull=True) | Q(issued_on__gt=on),
        DocumentStatus.COMING: holds & Q(effect_on__gt=on),
        DocumentStatus.IN_FORCE: holds & Q(effect_on__lte=on),
        DocumentStatus.REPEALED: over & _ended_by("repealed_on"),
        DocumentStatus.REPLACED: over & _ended_by("replaced_on", "repealed_on"),
        DocumentStatus.EXPIRED: over & _ended_by("expires_on", "repealed_on", "replaced_on"),
    }[DocumentStatus[status_name]]


def _ended_by(column: str, *before: str) -> Q:
    """Ask whether a life ended so, and in none of the ways that go before it on the same day."""
    found = Q(**{column: F("end_on")})
    for other in before:
        found &= Q(**{f"{other}__isnull": True}) | Q(**{f"{other}__gt": F("end_on")})
    return found


def validity_of(document: WithAnnotations[Document, Life], on: date) -> Validity:
    """Give what the page of its text says of its validity on a day.

    Law: PUB-9, PUB-12, PUB-15.
    """
    return _VALIDITIES[status(dates_of(document), on)]


_VALIDITIES = {
    DocumentStatus.DRAFTED: Validity.NONE,
    DocumentStatus.COMING: Validity.COMING,
    DocumentStatus.IN_FORCE: Validity.VALID,
    DocumentStatus.REPLACED: Validity.AMENDED,
    DocumentStatus.REPEALED: Validity.REPEALED,
    DocumentStatus.EXPIRED: Validity.EXPIRED,
}
