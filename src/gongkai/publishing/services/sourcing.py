"""The attribute of a paper: proposed by its drafter, reviewed, decided by the signer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.law.attribution import PaperAttribute
from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.organs.authority import NotAllowed, Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing import register_verbs as verbs
from gongkai.publishing.models import SourcePaper
from gongkai.publishing.register_refusals import SourceRefused
from gongkai.publishing.services.paper_storing import (
    PAPER,
    fit_to_keep,
    paper_taken,
    paper_told,
)
from gongkai.review.services import review_submit
from gongkai.review.subjects import Subject, register_subject
from gongkai.text.personal_data import mask_text
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit
    from gongkai.publishing.paper_entries import PaperEntry
    from gongkai.review.models import Review

_LABEL = 200
_STAGE = SourcePaper.Stage


@transaction.atomic
def source_propose(
    *, organ: Organ, entry: PaperEntry, unit: Unit | None = None, by: Actor, today: date
) -> SourcePaper:
    """Enter a paper with the attribute that its drafter proposes.

    Raises:
        NotAllowed: the actor drafts nothing for the organ, or the unit.
        SourceRefused: the reason is missing, or the paper cannot be so.

    Law: 条例 arts 13 to 16; PUB-30, PUB-31, PUB-33.
    """
    by.require(Permission.ITEM_EDIT, place_of(organ, unit))
    if by.person_id is None:
        raise NotAllowed("公文属性须由工作人员拟定，请登录后再办理。")
    paper = SourcePaper(organ=organ, unit=unit, drafter_id=by.person_id, **entry.fields())
    paper.changed_at = now()
    fit_to_keep(paper, today=today).save(force_insert=True)
    after = {"proposed": paper.proposed, "ground": paper.ground}
    paper_told(
        paper, verbs.PAPER_PROPOSED, by, Permission.ITEM_EDIT, after=after, reason=paper.reason
    )
    return paper


@transaction.atomic
def source_change(
    *, paper_id: int, version: int, entry: PaperEntry, by: Actor, today: date
) -> SourcePaper:
    """Change a paper that is neither under review nor decided.

    Raises:
        SourceUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not change it.
        Overtaken: someone else was earlier.
        SourceRefused: it is under review or decided, or cannot be so.

    Law: PUB-30.
    """
    paper = paper_taken(paper_id, version, by, Permission.ITEM_EDIT)
    _is_proposed(paper)
    told = entry.fields()
    for name, value in told.items():
        setattr(paper, name, value)
    paper.changed_at = now()
    fit_to_keep(paper, today=today).save(update_fields=[*told, "changed_at"])
    after = {"proposed": paper.proposed, "ground": paper.ground}
    paper_told(
        paper, verbs.PAPER_CHANGED, by, Permission.ITEM_EDIT, after=after, reason=paper.reason
    )
    return paper


@transaction.atomic
def source_submit(*, paper_id: int, version: int, by: Actor, today: date) -> Review:
    """Put a proposal up for review; the signature decides it.

    Raises:
        SourceUnknown, NotAllowed, Overtaken: as in `source_change`.
        SourceRefused: it is under review or decided already.
        ReviewRefusal: the chain cannot be followed.

    Law: 条例 art 17; PUB-30, PUB-35.
    """
    paper = paper_taken(paper_id, version, by, Permission.ITEM_EDIT)
    _is_proposed(paper)
    paper.stage, paper.changed_at = _STAGE.REVIEW, now()
    paper.save(update_fields=["stage", "changed_at"])
    review = review_submit(
        subject_kind=PAPER,
        subject_id=paper.pk,
        subject_label=mask_text(paper.title)[:_LABEL],
        organ=paper.organ,
        unit=paper.unit,
        by=by,
        today=today,
    )
    paper_told(paper, verbs.PAPER_SUBMITTED, by, Permission.ITEM_EDIT)
    return review


def _is_proposed(paper: SourcePaper) -> None:
    if paper.stage != _STAGE.PROPOSED:
        raise SourceRefused("", f"该公文{paper.get_stage_display()}，不能修改，请刷新页面。")


def paper_content(paper_id: int) -> dict[str, Any]:
    """Give what is reviewed of a paper."""
    paper = SourcePaper.objects.get(pk=paper_id)
    return {
        "title": paper.title,
        "document_number": paper.document_number,
        "formed_on": paper.formed_on.isoformat(),
        "excerpt": paper.excerpt,
        "is_classified": "是" if paper.is_classified else "否",
        "is_joint": "是" if paper.is_joint else "否",
        "forwards": paper.forwards,
        "proposed": PaperAttribute(paper.proposed).label,
        "reason": paper.reason,
        "ground": OUTCOMES[OutcomeCode[paper.ground]].label if paper.ground else "",
    }


def paper_approved(paper_id: int, /, *, review: Review, by: Actor, today: date) -> None:
    """Decide the attribute by the signature.

    Law: PUB-30.
    """
    del review
    paper = _in_review(paper_id)
    paper.attribute, paper.decided_on, paper.stage = paper.proposed, today, _STAGE.DECIDED
    _settled(paper, verbs.PAPER_DECIDED, by, "")


def paper_returned(paper_id: int, /, *, review: Review, reason: str, by: Actor) -> None:
    """Open a returned proposal to its drafter again."""
    del review
    paper = _in_review(paper_id)
    paper.stage = _STAGE.PROPOSED
    _settled(paper, verbs.PAPER_RETURNED, by, reason)


def paper_recalled(paper_id: int, /, *, review: Review, by: Actor) -> None:
    """Open a recalled proposal to its drafter again."""
    del review
    paper = _in_review(paper_id)
    paper.stage = _STAGE.PROPOSED
    _settled(paper, verbs.PAPER_RECALLED, by, "")


def _in_review(paper_id: int) -> SourcePaper:
    SourcePaper.objects.filter(pk=paper_id).update(version=F("version") + 1)
    found = SourcePaper.objects.select_related("organ", "unit")
    return found.get(pk=paper_id, stage=_STAGE.REVIEW)


def _settled(paper: SourcePaper, verb_code: str, by: Actor, reason: str) -> None:
    paper.changed_at = now()
    paper.save(update_fields=["stage", "attribute", "decided_on", "changed_at"])
    after = {"attribute": paper.attribute}
    paper_told(paper, verb_code, by, Permission.REVIEW_DECIDE, after=after, reason=reason)


register_subject(
    Subject(
        kind=PAPER,
        label="公文公开属性",
        content=paper_content,
        approved=paper_approved,
        returned=paper_returned,
        recalled=paper_recalled,
        submits_with=Permission.ITEM_EDIT,
        fields={
            "title": "标题",
            "document_number": "文号",
            "formed_on": "成文日期",
            "excerpt": "内容摘要",
            "is_classified": "涉密",
            "is_joint": "联合发文",
            "forwards": "转发的原文文号",
            "proposed": "拟定属性",
            "reason": "理由",
            "ground": "依据",
        },
    )
)
