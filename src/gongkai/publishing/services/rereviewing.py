"""What follows a decided attribute: a second look every year, or a draft of an item."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.law.attribution import PaperAttribute
from gongkai.organs.authority import Permission
from gongkai.publishing import register_verbs as verbs
from gongkai.publishing.models import SourcePaper
from gongkai.publishing.register_refusals import SourceRefused
from gongkai.publishing.services.drafting import item_draft
from gongkai.publishing.services.paper_storing import attribute_fits, paper_taken, paper_told
from gongkai.publishing.written import Written
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.publishing.models import Column, Item

_LONGEST_REASON = 300


@transaction.atomic
def source_rereview(
    *,
    paper_id: int,
    version: int,
    attribute: PaperAttribute,
    reason: str,
    by: Actor,
    today: date,
) -> SourcePaper:
    """Look again at a paper that is withheld, or disclosed only on request: keep it, or convert.

    Args:
        paper_id: Which paper.
        version: The version that the actor saw.
        attribute: What it is from now on; the same keeps it.
        reason: Why it is kept or converted.
        by: Who looks.
        today: The day.

    Raises:
        SourceUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not keep the register.
        Overtaken: someone else was earlier.
        SourceRefused: it is not decided, is proactive already, is classified, or the reason lacks.

    Law: 条例 art 18; LAW-18-1, PUB-33, PUB-39.
    """
    paper = paper_taken(paper_id, version, by, Permission.DOCUMENT_KEEP)
    why = " ".join(reason.split())
    if paper.stage != SourcePaper.Stage.DECIDED or paper.attribute == PaperAttribute.PROACTIVE:
        raise SourceRefused("", "只有已认定为依申请公开、不予公开的公文需要复查。")
    if not 0 < len(why) <= _LONGEST_REASON:
        raise SourceRefused("reason", f"请写明复查的理由，不超过{_LONGEST_REASON}字。")
    attribute_fits(paper, attribute, why)
    before = paper.attribute
    paper.attribute, paper.reason, paper.reviewed_on = attribute.value, why, today
    if attribute is PaperAttribute.PROACTIVE:
        paper.ground = ""
    paper.changed_at = now()
    paper.save(update_fields=["attribute", "reason", "ground", "reviewed_on", "changed_at"])
    paper_told(
        paper,
        verbs.PAPER_REVIEWED,
        by,
        Permission.DOCUMENT_KEEP,
        after={"from": before, "attribute": paper.attribute},
        reason=why,
    )
    return paper


@transaction.atomic
def source_publish(*, paper_id: int, version: int, column: Column, by: Actor, today: date) -> Item:
    """Make a proactive paper a draft of an item; its review and release are the item's own.

    Raises:
        SourceUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not draft items.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is not proactive, has its item already, or the column does not fit.

    Law: 条例 art 26; LAW-26-1, PUB-30, PUB-33.
    """
    paper = paper_taken(paper_id, version, by, Permission.ITEM_EDIT)
    if paper.attribute != PaperAttribute.PROACTIVE:
        raise SourceRefused("", "只有认定为主动公开的公文可以转为信息草稿。")
    if paper.item_id is not None:
        raise SourceRefused("", "该公文已转为信息草稿，请在原信息上办理。")
    lines = [line.strip() for line in paper.excerpt.splitlines() if line.strip()]
    item = item_draft(
        organ=paper.organ,
        column=column,
        unit=paper.unit,
        written=Written(
            title=paper.title,
            body="".join(f"<p>{escape(line)}</p>" for line in lines),
            formed_on=paper.formed_on,
            document_number=paper.document_number,
        ),
        origin=f"publishing.source_paper:{paper.pk}",
        by=by,
        today=today,
    )
    paper.item, paper.changed_at = item, now()
    paper.save(update_fields=["item", "changed_at"])
    paper_told(paper, verbs.PAPER_PUBLISHED, by, Permission.ITEM_EDIT, after={"item": item.pk})
    return item
