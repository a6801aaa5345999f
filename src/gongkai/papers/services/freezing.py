"""Issuing a paper: number, text, files and digest, fixed for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import record
from gongkai.law.papers import PAPERS, PaperKind, missing
from gongkai.papers import verbs
from gongkai.papers.making import made
from gongkai.papers.models import Paper
from gongkai.papers.refusals import PaperRefused, PaperUnknown
from gongkai.papers.selectors.previewing import whole
from gongkai.papers.selectors.templates import template_of
from gongkai.papers.services.drafting import KIND, paper_draft, target_of
from gongkai.papers.services.files import paper_files
from gongkai.papers.signature import signed, signer_of
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit


@transaction.atomic
def paper_freeze(*, paper_id: int, version: int, number: str, by: Actor, today: date) -> Paper:
    """Issue a draft: its words and files are made and never change again.

    It belongs in the transaction that took the number, so that a number without a paper and a
    paper without a number cannot be. The caller has authorised it.

    Args:
        paper_id: The draft.
        version: The version that the actor looked at.
        number: Its number; "" for a kind without one.
        by: Who issues it.
        today: The day that it bears.

    Raises:
        PaperRefused: an element is missing, the template is broken, the certificate cannot be
            used, or the store is full; nothing was changed.
        Overtaken: somebody changed the draft since the actor looked.

    Law: 条例 art 45; DOC-0, DOC-17.
    """
    paper = Paper.objects.select_related("organ").filter(pk=paper_id).first()
    if paper is None:
        raise PaperUnknown
    if paper.version != version or paper.stage != Paper.Stage.DRAFT:
        raise overtaken(KIND, paper_id)
    kind = PaperKind(paper.kind)
    refuse_incomplete(kind, paper.fields, number)
    columns = frozen_columns(paper, fields=paper.fields, number=number, by=by, today=today)
    won = Paper.objects.filter(pk=paper_id, version=version, stage=Paper.Stage.DRAFT).update(
        **columns, version=F("version") + 1
    )
    if not won:
        raise overtaken(KIND, paper_id)
    paper.refresh_from_db()
    noted(paper, verbs.FROZEN, by)
    return paper


@transaction.atomic
def paper_issue(
    *,
    organ: Organ,
    unit: Unit | None,
    kind: PaperKind,
    subject_kind: str,
    subject_id: int,
    subject_label: str,
    title: str,
    fields: Mapping[str, Any],
    number: str,
    by: Actor,
    today: date,
) -> Paper:
    """Draft a paper and issue it at once; the caller has authorised it.

    Raises:
        PaperRefused, Overtaken: as `paper_freeze` does; nothing was changed.

    Law: DOC-0.
    """
    draft = paper_draft(
        organ=organ,
        unit=unit,
        kind=kind,
        subject_kind=subject_kind,
        subject_id=subject_id,
        subject_label=subject_label,
        title=title,
        fields=fields,
        by=by,
        today=today,
    )
    return paper_freeze(
        paper_id=draft.pk, version=draft.version, number=number, by=by, today=today
    )


def refuse_incomplete(kind: PaperKind, fields: Mapping[str, Any], number: str) -> None:
    """Refuse a paper that lacks an element, or a number where its kind has one.

    Raises:
        PaperRefused: with the names of what is missing.
    """
    rule = PAPERS[kind]
    lacks = missing(kind, fields) + ([] if number or not rule.has_number else ["文号"])
    if lacks:
        raise PaperRefused(f"《{rule.title}》缺少{'、'.join(lacks)}，请补充后再印发。")


def frozen_columns(
    paper: Paper, *, fields: Mapping[str, Any], number: str, by: Actor, today: date
) -> dict[str, Any]:
    """Make a paper's text and files; give them as the columns of its row.

    Raises:
        PaperRefused: it cannot be made, signed or stored.
    """
    organ, kind = paper.organ, PaperKind(paper.kind)
    template, content = template_of(organ, kind)
    signer = signer_of(organ) if PAPERS[kind].is_outgoing else None
    rendered = made(
        kind=kind,
        template=content,
        fields=whole(kind, organ, fields, number=number, dated_on=today),
        dated_on=today,
        is_issued=True,
        seal=signer.seal if signer else b"",
    )
    pdf = signed(rendered.pdf, signer, rendered.seal) if signer else rendered.pdf
    files = paper_files(
        organ=organ,
        contents={"docx": rendered.docx, "pdf": pdf},
        title=paper.title,
        number=number,
        by=by,
    )
    return {
        "stage": Paper.Stage.FROZEN,
        "number": number,
        "template": template,
        "text": rendered.text,
        "digest": rendered.digest,
        "unshown": rendered.unshown[:200],
        "docx": files["docx"],
        "pdf": files["pdf"],
        "is_signed": signer is not None,
        "dated_on": today,
        "frozen_at": now(),
    }


def noted(paper: Paper, verb_code: str, by: Actor, reason: str = "") -> None:
    """Write the journal's entry of an issued paper."""
    record(
        chain=paper.organ.code,
        verb_code=verb_code,
        target=target_of(paper),
        author=by.author(),
        after={
            "kind": paper.kind,
            "number": paper.number,
            "edition": paper.edition,
            "digest": paper.digest,
            "is_signed": paper.is_signed,
        },
        reason=reason,
    )
