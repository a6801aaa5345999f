"""Which papers of a request go to whom outside: the applicant's, and each consulted party's own.

Nobody ever sees a paper that is addressed to somebody else, nor an answer before it is served.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.papers import PAPERS, Addressee, PaperKind
from gongkai.papers.models import Paper

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.casework.models import ConsultationLetter, Request
    from gongkai.files.models import StoredFile

_REQUEST = "casework.request"
_TO_APPLICANT = frozenset(
    kind
    for kind, rule in PAPERS.items()
    if rule.is_outgoing and rule.addressee is Addressee.APPLICANT
)
_TO_CONSULTED = frozenset(
    {
        PaperKind.THIRD_PARTY_INQUIRY,
        PaperKind.THIRD_PARTY_DECISION,
        PaperKind.CO_MAKER_INQUIRY,
        PaperKind.ASSISTANCE,
    }
)


@dataclass(frozen=True, slots=True)
class PublicPaper:
    """A paper as its addressee sees it."""

    title: str
    number: str
    dated_on: date | None
    file: StoredFile


def papers_for_applicant(request: Request, served: Collection[str]) -> tuple[PublicPaper, ...]:
    """Give the papers that went to the applicant, oldest first.

    Args:
        request: Whose.
        served: Keys of the answers that were served: no other answer is told yet.

    Law: 条例 arts 30, 33, 35, 36, 42; DOC-0, DOC-R-1.
    """
    found = _frozen(request.pk, _TO_APPLICANT)
    return tuple(_shown(paper) for paper in found if _is_told(paper, served))


def _is_told(paper: Paper, served: Collection[str]) -> bool:
    return paper.kind != PaperKind.ANSWER or paper.key in served


def papers_for_letter(letter: ConsultationLetter) -> tuple[PublicPaper, ...]:
    """Give the papers that went to one who was consulted about this: by name and by subject.

    Law: 条例 arts 32, 34; DOC-5, DOC-7, DOC-8.
    """
    found = _frozen(letter.request_id, _TO_CONSULTED)
    return tuple(_shown(paper) for paper in found if _is_theirs(paper, letter))


def _is_theirs(paper: Paper, letter: ConsultationLetter) -> bool:
    told = paper.fields
    about = told.get("information") or told.get("assistance")
    return (told.get("party_name"), about) == (letter.party, letter.subject)


def _frozen(request_id: int, kinds: Collection[PaperKind]) -> QuerySet[Paper]:
    papers = Paper.objects.filter(
        subject_kind=_REQUEST,
        subject_id=request_id,
        stage=Paper.Stage.FROZEN,
        kind__in=kinds,
        pdf__isnull=False,
    )
    return papers.select_related("pdf").order_by("pk")


def _shown(paper: Paper) -> PublicPaper:
    assert paper.pdf is not None  # noqa: S101 - the query asks for it
    return PublicPaper(paper.title, paper.number, paper.dated_on, paper.pdf)
