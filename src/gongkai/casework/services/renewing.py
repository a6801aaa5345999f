"""Making a request's paper anew: the case of its act, told with what is known today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Answer, Delivery
from gongkai.casework.papering import elements_of, look_at, look_back
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.refusals import DeliveryRefused
from gongkai.casework.selectors.deliveries import papers_standing
from gongkai.casework.services.progress import case_taken, kept, taken
from gongkai.law.papers import PaperKind
from gongkai.law.procedure import Act
from gongkai.papers.services import paper_remake

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor
    from gongkai.papers.models import Paper

_PERMISSION = ACT_PERMISSION[Act.SERVE]


@transaction.atomic
def paper_renew(
    *, request_id: int, version: int, paper_id: int, reason: str, by: Actor, today: date
) -> Paper:
    """Make a request's paper anew under its number, from the case as it was at its act.

    What has changed since in the applicant's particulars, in the organ's and in the template comes
    into the new edition; the old one is kept. A paper that was served stays, for somebody has it.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        DeliveryRefused: the paper is not this request's, or was served.
        PaperRefused: no reason, or the new edition cannot be made.

    Law: DOC-0, DOC-17.
    """
    request = taken(request_id=request_id, version=version, permission=_PERMISSION, by=by)
    paper = papers_standing(request).filter(pk=paper_id).first()
    if paper is None:
        raise DeliveryRefused("该文书不属于本件申请，或者已被替代，请重新选择文书。")
    served = Delivery.objects.filter(request=request, paper=paper, undone_on=None)
    if served.exists():
        raise DeliveryRefused("该文书已经送达，不能重新印发；有笔误的，请印发更正通知。")
    anew = paper_remake(
        paper_id=paper.pk,
        version=paper.version,
        reason=reason,
        fields=_fields_anew(request, paper, today) | {"key": paper.key},
        by=by,
        today=today,
    )
    kept(
        request,
        case_taken(request),
        today=today,
        by=by,
        verb=verbs.PAPER_RENEWED,
        permission=_PERMISSION,
        noted={"paper": anew.pk, "edition": anew.edition},
    )
    return anew


def _fields_anew(request: Request, paper: Paper, today: date) -> dict[str, Any]:
    """Read the elements again: of an answer's letter from the answer, else from the act."""
    kind = PaperKind(paper.kind)
    what, _, which = paper.key.partition(":")
    if what == "answer":
        answer = Answer.objects.select_related("drafter").get(pk=int(which))
        return elements_of(look_back(request, today, answer=answer), kind)
    if which:
        return elements_of(look_at(request, int(which), today), kind)
    return elements_of(look_back(request, today), kind)
