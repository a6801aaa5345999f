"""The papers of a record, and one paper, for those who may see the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.organs.authority import Permission, Place
from gongkai.papers.digest import code_of
from gongkai.papers.models import Paper
from gongkai.papers.refusals import PaperUnknown
from gongkai.papers.subjects import subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.organs.authority import Actor
    from gongkai.papers.subjects import PaperSubject


def papers_of(subject_kind: str, subject_id: int) -> list[Paper]:
    """Give the papers of a record, the oldest first; whoever asks has seen the record."""
    papers = Paper.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    return list(papers.select_related("organ", "docx", "pdf").order_by("pk"))


@dataclass(frozen=True, slots=True)
class PaperSeen:
    """A paper with what its page tells besides.

    Attributes:
        paper: The paper.
        code: The code printed on it; "" on a draft.
        subject_address: Address of its record's page; "" where there is none.
        editions: The editions of it before and after, the oldest first; itself among them.
    """

    paper: Paper
    code: str
    subject_address: str
    editions: Sequence[Paper]


def paper_seen(actor: Actor, paper_id: int) -> PaperSeen:
    """Give a paper that an actor may see: whoever sees its record sees it.

    Raises:
        PaperUnknown: there is none, or the actor may not see it.
    """
    rows = Paper.objects.select_related("organ", "unit", "docx", "pdf", "template", "drafted_by")
    paper = rows.filter(pk=paper_id).first()
    subject = subject_of(paper.subject_kind) if paper else None
    if paper is None or not _may_see(actor, paper, subject):
        raise PaperUnknown
    return PaperSeen(
        paper,
        code_of(paper.digest) if paper.digest else "",
        subject.url(paper.subject_id) if subject else "",
        _editions(paper),
    )


def _may_see(actor: Actor, paper: Paper, subject: PaperSubject | None) -> bool:
    if subject is not None:
        return subject.seen(actor, paper.subject_id)
    return actor.may(Permission.REQUEST_VIEW, Place(paper.organ.path, paper.unit_id))


def _editions(paper: Paper) -> list[Paper]:
    """Give the row of replacements that a paper stands in."""
    if not paper.number:
        return [paper]
    same = Paper.objects.filter(
        organ=paper.organ,
        number=paper.number,
        kind=paper.kind,
        subject_kind=paper.subject_kind,
        subject_id=paper.subject_id,
    )
    return list(same.defer("fields", "text").order_by("edition"))
