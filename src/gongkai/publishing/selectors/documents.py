"""The register of rules and normative documents, as the staff and as everyone reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Min, Prefetch, Q

from gongkai.law.documents import DocumentStatus, expiry_notice, latest_expiry, status
from gongkai.law.parameter import load_parameter
from gongkai.law.periods import add_months
from gongkai.organs.authority import Permission
from gongkai.publishing.models import Document, DocumentKind, Interpretation
from gongkai.publishing.register_refusals import DocumentUnknown
from gongkai.publishing.selectors.lives import dates_of, standing, with_lives
from gongkai.publishing.selectors.public import public_items

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet
    from django_stubs_ext import WithAnnotations

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Item
    from gongkai.publishing.selectors.lives import Life

KINDS = tuple(DocumentKind.choices)
FORMS = tuple(Interpretation.Form.choices)
STANDINGS = tuple((one.name, one.value) for one in DocumentStatus if one.name != "DRAFTED")
"""Where an issued document can stand, as (code, name)."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list of the register is narrowed to; "" for everything."""

    kind: str = ""
    standing: str = ""
    words: str = ""

    @classmethod
    def asked(cls, *, kind: str, standing: str, words: str) -> Narrowed:
        """Take what was asked, as far as it is known."""
        return cls(
            kind if kind in DocumentKind.values else "",
            standing if standing in dict(STANDINGS) else "",
            words.strip()[:100],
        )

    def of(
        self, found: QuerySet[WithAnnotations[Document, Life]], today: date
    ) -> QuerySet[WithAnnotations[Document, Life]]:
        """Narrow a list whose documents carry their lives."""
        if self.kind:
            found = found.filter(kind=self.kind)
        if self.standing:
            found = found.filter(standing(self.standing, today))
        if self.words:
            said = Q(title__icontains=self.words) | Q(document_number__icontains=self.words)
            found = found.filter(said)
        return found


def documents_page(
    actor: Actor,
    *,
    organ: Organ,
    narrowed: Narrowed,
    today: date,
    before: tuple[date, int] | None = None,
    limit: int = 50,
) -> list[WithAnnotations[Document, Life]]:
    """Give a page of the issued documents that an actor may see, the newest first; one query.

    Law: PUB-14.
    """
    found = _seen(actor).filter(organ=organ, issued_on__isnull=False)
    return _page(narrowed.of(found, today), before, limit)


def documents_drafted(actor: Actor, organ: Organ) -> list[Document]:
    """Give the documents of an organ that are still drafted, the newest first; one query."""
    found = _seen(actor).filter(organ=organ, issued_on__isnull=True)
    return list(found.order_by("-drafted_on", "-pk")[:200])


def document_seen(actor: Actor, document_id: int) -> WithAnnotations[Document, Life]:
    """Give one document that an actor may see, with its interpretations.

    Raises:
        DocumentUnknown: there is none, or the actor may not see it.
    """
    bound = Interpretation.objects.select_related("item").order_by("pk")
    found = _seen(actor).prefetch_related(Prefetch("interpretations", queryset=bound))
    document = found.filter(pk=document_id).first()
    if document is None:
        raise DocumentUnknown
    return document


def standing_of(document: WithAnnotations[Document, Life], on: date) -> DocumentStatus:
    """Say where a document stands on a day."""
    return status(dates_of(document), on)


def replaceable(organ: Organ) -> list[Document]:
    """Give an organ's issued documents that a new one may replace, the newest first."""
    found = Document.objects.filter(organ=organ, issued_on__isnull=False, repealed_on=None)
    return list(found.order_by("-issued_on", "-pk")[:500])


@dataclass(frozen=True, slots=True)
class Expiring:
    """A document that will expire soon.

    Attributes:
        months: The warning reached: within so many months.
    """

    document: Document
    months: int


def documents_expiring(actor: Actor, organ: Organ, today: date) -> list[Expiring]:
    """Give the documents in force that expire within the months of the first warning.

    Law: PUB-14, PUB-15.
    """
    soon = _seen(actor).filter(_expiring(today), organ=organ)
    noticed = (
        (document, expiry_notice(dates_of(document), today))
        for document in soon.order_by("expires_on", "pk")[:500]
    )
    return [Expiring(document, months) for document, months in noticed if months is not None]


def expiring_counts(within: Q, today: date) -> dict[int, tuple[int, date]]:
    """Count by organ the documents that expire soon, with the first day of expiry; one query.

    Args:
        within: Which documents, by organ and unit.
        today: The day.

    Law: PUB-14, PUB-15.
    """
    found = with_lives(Document.objects.filter(within)).filter(_expiring(today)).order_by("organ")
    counts = found.values_list("organ").annotate(Count("pk"), Min("expires_on"))
    return {organ: (count, first) for organ, count, first in counts}


def _expiring(today: date) -> Q:
    """Ask for the documents with their lives that expire within the first warning's months."""
    months = max(load_parameter("document_expiry_warning_months").at(today).value)
    return Q(
        issued_on__lte=today,
        expires_on__gt=today,
        expires_on__lte=add_months(today, months),
        end_on__gt=today,
    )


def term_advice(document: Document) -> str:
    """Say when a normative document's term is missing or longer than usual; "" when it is not.

    Law: PUB-14.
    """
    first = document.effective_on or document.issued_on
    if first is None or document.kind != DocumentKind.NORMATIVE:
        return ""
    last = latest_expiry(first, is_trial=document.is_trial)
    if document.expires_on is None:
        return f"没有登记有效期，一般不晚于{last}失效，请核对。"
    if document.expires_on > last:
        return f"有效期超过一般规定的最长期限（{last}），请核对本省规定。"
    return ""


def documents_public(
    organ: Organ,
    *,
    narrowed: Narrowed,
    today: date,
    before: tuple[date, int] | None = None,
    limit: int = 20,
) -> list[WithAnnotations[Document, Life]]:
    """Give a page of an organ's documents whose text is public, the newest first; two queries.

    Law: PUB-12, PUB-14, PUB-19.
    """
    found = narrowed.of(_public().filter(organ=organ), today)
    return _page(found.prefetch_related(_interpretations()), before, limit)


def document_public(organ: Organ, document_id: int) -> WithAnnotations[Document, Life]:
    """Give a document whose text is public, with its public interpretations.

    Raises:
        DocumentUnknown: there is none, or its text is not public.
    """
    found = _public().prefetch_related(_interpretations()).select_related("replaces__item")
    document = found.filter(pk=document_id, organ=organ).first()
    if document is None:
        raise DocumentUnknown
    return document


def document_of(item: Item) -> WithAnnotations[Document, Life] | None:
    """Give the document whose public text an item is, with its public interpretations."""
    return _public().prefetch_related(_interpretations()).filter(item=item).first()


def explained_by(item: Item) -> Document | None:
    """Give the public document that an item interprets; None for any other item.

    Law: PUB-19.
    """
    return _public().filter(interpretations__item=item).first()


def public_revision_of(document: Document) -> Document | None:
    """Give the newest public document that replaces another; None while it stands."""
    return _public().filter(replaces=document).order_by("-issued_on", "-pk").first()


def _public() -> QuerySet[WithAnnotations[Document, Life]]:
    open_items = public_items().order_by().values("pk")
    found = Document.objects.filter(issued_on__isnull=False, item__in=open_items)
    return with_lives(found.select_related("organ", "unit", "item"))


def _interpretations() -> Prefetch[str]:
    """Carry along the interpretations that are public, as `explained`."""
    shown = Interpretation.objects.filter(item__in=public_items().order_by().values("pk"))
    return Prefetch(
        "interpretations",
        queryset=shown.select_related("item").order_by("item__published_on", "pk"),
        to_attr="explained",
    )


def _seen(actor: Actor) -> QuerySet[WithAnnotations[Document, Life]]:
    reach = actor.reach(Permission.ITEM_VIEW)
    found = Document.objects.filter(reach.q(unit="unit"))
    return with_lives(found.select_related("organ", "unit", "item", "replaces"))


def _page(
    found: QuerySet[WithAnnotations[Document, Life]],
    before: tuple[date, int] | None,
    limit: int,
) -> list[WithAnnotations[Document, Life]]:
    if before is not None:
        day, number = before
        later = Q(issued_on=day, pk__lt=number) | Q(issued_on__lt=day)
        found = found.filter(later, issued_on__lte=day)
    return list(found.order_by("-issued_on", "-pk")[:limit])
