"""Papers with their attributes: lists, one of them, what is proposed, what to look at again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Min, Q
from django.db.models.functions import Coalesce

from gongkai.law.attribution import (
    PaperAttribute,
    PaperFacts,
    looked_at_until,
    next_review_on,
    proposed,
)
from gongkai.law.outcomes import OUTCOMES, OutcomeClass
from gongkai.organs.authority import Permission
from gongkai.publishing.models import Attribute, SourcePaper
from gongkai.publishing.register_refusals import SourceUnknown
from gongkai.text.personal_data import Certainty, find_personal_data

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.law.attribution import Proposal
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

ATTRIBUTES = tuple(Attribute.choices)
STAGES = tuple(SourcePaper.Stage.choices)
GROUNDS = tuple(
    (code.name, row.label) for code, row in OUTCOMES.items() if row.kind is OutcomeClass.REFUSED
)
"""The grounds on which a paper may be withheld, as (code, name)."""
_MOST = 500


@dataclass(frozen=True, slots=True)
class ToReview:
    """A paper that is to be looked at again.

    Attributes:
        due_on: The day from which it is.
    """

    paper: SourcePaper
    due_on: date


def sources_page(
    actor: Actor,
    *,
    organ: Organ,
    stage: str = "",
    attribute: str = "",
    words: str = "",
    before: tuple[date, int] | None = None,
    limit: int = 50,
) -> list[SourcePaper]:
    """Give a page of the papers that an actor may see, the newest first; one query.

    Law: PUB-30.
    """
    found = _seen(actor).filter(organ=organ)
    if stage:
        found = found.filter(stage=stage)
    if attribute:
        found = found.filter(Q(attribute=attribute) | Q(attribute="", proposed=attribute))
    if words:
        found = found.filter(Q(title__icontains=words) | Q(document_number__icontains=words))
    if before is not None:
        day, number = before
        later = Q(formed_on=day, pk__lt=number) | Q(formed_on__lt=day)
        found = found.filter(later, formed_on__lte=day)
    return list(found.defer("excerpt").order_by("-formed_on", "-pk")[:limit])


def source_seen(actor: Actor, paper_id: int) -> SourcePaper:
    """Give one paper that an actor may see.

    Raises:
        SourceUnknown: there is none, or the actor may not see it.
    """
    paper = _seen(actor).filter(pk=paper_id).first()
    if paper is None:
        raise SourceUnknown
    return paper


def sources_to_review(actor: Actor, organ: Organ, today: date) -> list[ToReview]:
    """Give the papers whose yearly look is due, the longest waiting first; one query.

    Law: 条例 art 18; LAW-18-1, PUB-39.
    """
    found = _seen(actor).filter(_to_review(today), organ=organ)
    papers = found.defer("excerpt").order_by("decided_on", "pk")[:_MOST]
    due = (ToReview(paper, day) for paper in papers if (day := review_due(paper)) is not None)
    return sorted(due, key=lambda one: one.due_on)


def review_counts(within: Q, today: date) -> dict[int, tuple[int, date]]:
    """Count by organ the papers whose yearly look is due, with the first such day; one query.

    Args:
        within: Which papers, by organ and unit.
        today: The day.

    Law: 条例 art 18; LAW-18-1, PUB-39.
    """
    last = Coalesce("reviewed_on", "decided_on")
    found = SourcePaper.objects.filter(within, _to_review(today)).order_by("organ")
    counts = found.values_list("organ").annotate(count=Count("pk"), first=Min(last))
    return {
        organ: (count, next_review_on(PaperAttribute.WITHHELD, first, None) or today)
        for organ, count, first in counts
    }


def _to_review(today: date) -> Q:
    cut = looked_at_until(today)
    last = Q(reviewed_on__lte=cut) | Q(reviewed_on__isnull=True, decided_on__lte=cut)
    return last & Q(attribute__in=[PaperAttribute.ON_REQUEST, PaperAttribute.WITHHELD])


def review_due(paper: SourcePaper) -> date | None:
    """Give the day of a paper's next look; None for one that is proactive or not decided.

    Law: LAW-18-1, PUB-39.
    """
    if paper.decided_on is None:
        return None
    attribute = PaperAttribute(paper.attribute)
    return next_review_on(attribute, paper.decided_on, paper.reviewed_on)


def proposal_for(
    organ: Organ,
    *,
    title: str,
    excerpt: str = "",
    is_classified: bool = False,
    lead_attribute: PaperAttribute | None = None,
    forwards: str = "",
) -> Proposal:
    """Propose an attribute from what is known of a paper; at most one query.

    The attribute of a forwarded paper is looked up in the organ's own papers by its number.

    Law: PUB-30 to PUB-33.
    """
    return proposed(
        PaperFacts(
            title=title,
            is_classified=is_classified,
            lead_attribute=lead_attribute,
            is_forwarding=bool(forwards),
            original_attribute=_original(organ, forwards),
            has_personal_data=_has_personal_data(f"{title}\n{excerpt}"),
        )
    )


def _original(organ: Organ, number: str) -> PaperAttribute | None:
    if not number:
        return None
    known = SourcePaper.objects.filter(organ=organ, document_number=number).exclude(attribute="")
    found = known.order_by("-decided_on", "-pk").values_list("attribute", flat=True).first()
    return PaperAttribute(found) if found else None


def _has_personal_data(text: str) -> bool:
    return any(
        datum.kind.is_personal and datum.certainty is not Certainty.POSSIBLE
        for datum in find_personal_data(text)
    )


def _seen(actor: Actor) -> QuerySet[SourcePaper]:
    reach = actor.reach(Permission.ITEM_VIEW)
    found = SourcePaper.objects.filter(reach.q(unit="unit"))
    return found.select_related("organ", "unit", "drafter", "item")
