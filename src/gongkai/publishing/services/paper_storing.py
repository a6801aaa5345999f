"""What a paper must be before it is kept; taking it to change it; telling the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.law.attribution import AttributeRefusal, PaperAttribute, check_decided
from gongkai.law.outcomes import OUTCOMES, OutcomeClass, OutcomeCode
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.models import SourcePaper
from gongkai.publishing.register_refusals import SourceRefused, SourceUnknown
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor

PAPER = "publishing.source_paper"
_LABEL = 200
_LONGEST = {
    "title": ("标题", 200),
    "document_number": ("文号", 60),
    "forwards": ("原文文号", 60),
    "reason": ("理由", 300),
}
_LONGEST_EXCERPT = 20_000


def fit_to_keep(paper: SourcePaper, *, today: date) -> SourcePaper:
    """Tidy what was typed and refuse a paper that cannot be so.

    Raises:
        SourceRefused: with the field that is wrong.

    Law: 条例 arts 14 to 16; PUB-30, PUB-33.
    """
    for field, (name, longest) in _LONGEST.items():
        text = " ".join(str(getattr(paper, field)).split())
        if len(text) > longest:
            raise SourceRefused(field, f"{name}不能超过{longest}字，请缩短。")
        setattr(paper, field, text)
    if not paper.title:
        raise SourceRefused("title", "请填写公文标题。")
    if len(paper.excerpt) > _LONGEST_EXCERPT:
        raise SourceRefused("excerpt", "内容摘要过长，请摘录要点。")
    if paper.formed_on > today:
        raise SourceRefused("formed_on", "成文日期不能晚于今天，请核对。")
    attribute_fits(paper, PaperAttribute(paper.proposed), paper.reason)
    _ground_fits(paper)
    return paper


def attribute_fits(paper: SourcePaper, attribute: PaperAttribute, reason: str) -> None:
    """Refuse an attribute that the paper cannot have.

    Raises:
        SourceRefused: the sentence is the law's.
    """
    try:
        check_decided(attribute, reason=reason, is_classified=paper.is_classified)
    except AttributeRefusal as refusal:
        raise SourceRefused("reason", str(refusal)) from refusal


def _ground_fits(paper: SourcePaper) -> None:
    if paper.proposed == PaperAttribute.PROACTIVE:
        paper.ground = ""
    known = {code.name for code in OutcomeCode if OUTCOMES[code].kind is OutcomeClass.REFUSED}
    if paper.ground and paper.ground not in known:
        raise SourceRefused("ground", "请从列表中选择不予公开的依据。")


def paper_taken(paper_id: int, version: int, by: Actor, permission: Permission) -> SourcePaper:
    """Take a paper for oneself: only who may and saw its last version gets it.

    Raises:
        SourceUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may see it but not do this.
        Overtaken: someone else has changed it since.
    """
    found = SourcePaper.objects.select_related("organ", "unit")
    paper = found.filter(pk=paper_id).first()
    if paper is None or not by.may(Permission.ITEM_VIEW, place_of(paper.organ, paper.unit)):
        raise SourceUnknown
    by.require(permission, place_of(paper.organ, paper.unit))
    mine = SourcePaper.objects.filter(pk=paper_id, version=version)
    if not mine.update(version=F("version") + 1):
        raise overtaken(PAPER, paper_id)
    return found.get(pk=paper_id)


def paper_told(
    paper: SourcePaper,
    verb_code: str,
    by: Actor,
    permission: Permission,
    *,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write the journal's entry of an act on a paper."""
    place = place_of(paper.organ, paper.unit)
    record(
        chain=paper.organ.code,
        verb_code=verb_code,
        target=Target(PAPER, paper.pk, mask_text(paper.title)[:_LABEL]),
        author=by.author(permission, place),
        after=after,
        reason=reason,
    )
