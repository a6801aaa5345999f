"""Papers as they would be issued, shown before the act that issues them; nothing is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gongkai.casework.binding import Leaf, bound
from gongkai.casework.models import Answer
from gongkai.casework.papering import elements_of, look_ahead, look_back, papers_of_act
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.refusals import ActElsewhere
from gongkai.casework.selectors.cases import place_of_request
from gongkai.casework.services.answering import remedy_of
from gongkai.casework.services.fees import fee_counted
from gongkai.law.outcomes import GroundsNeeded
from gongkai.law.papers import PAPERS, PaperKind
from gongkai.law.procedure import Act
from gongkai.law.remedies import ReviewerUnnamed
from gongkai.organs.authority import Permission
from gongkai.papers.selectors import preview

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.casework.papering import Look
    from gongkai.law.outcomes import OutcomeCode
    from gongkai.law.procedure import Facts
    from gongkai.organs.authority import Actor


def act_previewed(actor: Actor, request: Request, act: Act, facts: Facts, today: date) -> bytes:
    """Give the papers that an act would issue, bound as one PDF, each marked as a preview.

    Raises:
        NotAllowed: the actor may not do the act.
        Refusal: the law does not allow the act so.
        ActElsewhere: it issues no paper.
        FeeRefused, ReviewerUnnamed, PaperRefused: the paper cannot be made so.

    Law: DOC-0.
    """
    actor.require(ACT_PERMISSION[act], place_of_request(request))
    if act is Act.EXTEND:
        facts = replace(facts, is_approved=True)
    if act is Act.NOTICE_FEE:
        facts = fee_counted(request, facts)
    if act is Act.REGISTER:
        facts = replace(facts, key=request.number)
    look = look_ahead(request, act, facts, today)
    kinds = papers_of_act(act, facts)
    if not kinds:
        raise ActElsewhere(f"“{act}”不印发文书，不需要预览。")
    return bound(Leaf(PAPERS[kind].title, _made(look, kind)) for kind in kinds)


def answer_previewed(
    actor: Actor,
    request: Request,
    *,
    outcome: OutcomeCode,
    grounds: Collection[OutcomeCode],
    body: str,
    today: date,
) -> bytes:
    """Give the letter of an answer as it stands in the editor, with the remedies proposed for it.

    Raises:
        NotAllowed: the actor may not draft it.
        PaperRefused: the letter cannot be made.

    Law: DOC-12, DOC-R-1.
    """
    actor.require(Permission.REQUEST_DRAFT, place_of_request(request))
    typed = Answer(
        request=request,
        outcome=outcome.name,
        grounds=[ground.name for ground in grounds],
        body=body,
    )
    try:
        typed.remedy = remedy_of(typed, request.organ, today)
    except (GroundsNeeded, ReviewerUnnamed):
        typed.remedy = ""
    return _made(look_back(request, today, answer=typed), PaperKind.ANSWER)


def _made(look: Look, kind: PaperKind) -> bytes:
    return preview(kind, look.request.organ, elements_of(look, kind)).pdf
