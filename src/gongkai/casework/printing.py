"""Printing for one request or several: sheets made on the spot, papers as they were issued."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.casework.archive.pieces import content_of
from gongkai.casework.binding import Leaf, bound
from gongkai.casework.models import Answer
from gongkai.casework.papering import elements_of, look_back
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.cases import place_of_request, request_seen
from gongkai.casework.selectors.deliveries import papers_standing
from gongkai.casework.services.applicants import applicant_unmasked
from gongkai.files.models import FileState
from gongkai.law.papers import PAPERS, PaperKind
from gongkai.organs.authority import Permission
from gongkai.papers.making import made
from gongkai.papers.selectors.previewing import whole
from gongkai.papers.selectors.templates import template_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.casework.papering import Look
    from gongkai.organs.authority import Actor

MOST = 50
"""So many requests are printed at once."""

SHEETS: Mapping[str, str] = MappingProxyType(
    {
        PaperKind.ENVELOPE: "信封和邮件详情单",
        PaperKind.APPLICATION: "申请表",
        PaperKind.REGISTRATION: "登记表",
        PaperKind.REVIEW_SHEET: "审查呈批单",
        PaperKind.DELIVERY_RECEIPT: "空白送达回证",
    }
)
"""What is printed of a request that is no paper of an act."""

ISSUED = "issued"
"""Stands for the papers that were issued to the applicant."""

_WITH_PARTICULARS = frozenset({PaperKind.ENVELOPE, PaperKind.APPLICATION})


def printed(actor: Actor, request_ids: Collection[int], what: str, today: date) -> bytes:
    """Give one PDF of several requests, a bookmark a piece.

    Args:
        actor: Who prints; must be allowed to see who applies.
        request_ids: The requests, in the order in which they are printed.
        what: A kind of `SHEETS`, or `ISSUED` for the papers issued to the applicant.
        today: The day.

    Raises:
        RequestUnknown, NotAllowed: as everywhere.
        CaseworkRefusal: none or too many requests, no such sheet, or nothing to print.

    Law: CLK-7, DOC-1, DOC-15, DOC-16, DOC-18, SITE-17.
    """
    if not 0 < len(request_ids) <= MOST:
        raise CaseworkRefusal(f"请选择1至{MOST}件申请打印。")
    if what not in SHEETS and what != ISSUED:
        raise CaseworkRefusal("请选择要打印的文书。")
    leaves: list[Leaf] = []
    for number in request_ids:
        request = request_seen(actor, number)
        actor.require(Permission.REQUEST_UNMASK, place_of_request(request))
        if request.applicant.erased_at is not None:
            raise CaseworkRefusal(f"{request.number}的申请人身份信息已经删除，不能再打印。")
        leaves += _issued(request) if what == ISSUED else _sheet(actor, request, what, today)
    if not leaves:
        raise CaseworkRefusal("所选申请还没有可以打印的文书，请先办理并印发。")
    return bound(leaves)


def _issued(request: Request) -> Iterator[Leaf]:
    for paper in papers_standing(request):
        if not PAPERS[PaperKind(paper.kind)].is_outgoing or paper.pdf is None:
            continue
        if paper.pdf.state == FileState.CLEAN:
            yield Leaf(f"{request.number} {paper.title}{paper.number}", content_of(paper.pdf))


def _sheet(actor: Actor, request: Request, what: str, today: date) -> Iterator[Leaf]:
    kind = PaperKind(what)
    label = SHEETS[kind]
    if kind in _WITH_PARTICULARS:
        applicant_unmasked(actor, request, f"打印{label}")
    answer = Answer.objects.filter(request=request).exclude(stage=Answer.Stage.SUPERSEDED)
    look = look_back(request, today, answer=answer.select_related("drafter").last())
    if kind is PaperKind.REVIEW_SHEET and look.answer is None:
        return
    yield Leaf(f"{request.number} {label}", sheet_made(look, kind))


def sheet_made(look: Look, kind: PaperKind) -> bytes:
    """Make a sheet that stays inside and takes no number: nothing of it is kept."""
    organ = look.request.organ
    _, template = template_of(organ, kind)
    fields = whole(kind, organ, elements_of(look, kind), number="", dated_on=look.today)
    return made(kind=kind, template=template, fields=fields, dated_on=look.today).pdf
