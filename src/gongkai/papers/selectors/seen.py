"""The papers of a record, and one paper, for those who may see the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.organs.authority import Permission, Place
from gongkai.papers.models import Paper
from gongkai.papers.refusals import PaperUnknown
from gongkai.papers.subjects import subject_of

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


def papers_of(subject_kind: str, subject_id: int) -> list[Paper]:
    """Give the papers of a record, the oldest first; whoever asks has seen the record."""
    papers = Paper.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    return list(papers.select_related("organ", "docx", "pdf").order_by("pk"))


def paper_seen(actor: Actor, paper_id: int) -> Paper:
    """Give a paper that an actor may see: whoever sees its record sees it.

    Raises:
        PaperUnknown: there is none, or the actor may not see it.
    """
    rows = Paper.objects.select_related("organ", "unit", "docx", "pdf", "template", "drafted_by")
    paper = rows.filter(pk=paper_id).first()
    if paper is None or not _may_see(actor, paper):
        raise PaperUnknown
    return paper


def _may_see(actor: Actor, paper: Paper) -> bool:
    subject = subject_of(paper.subject_kind)
    if subject is not None:
        return subject.seen(actor, paper.subject_id)
    return actor.may(Permission.REQUEST_VIEW, Place(paper.organ.path, paper.unit_id))
