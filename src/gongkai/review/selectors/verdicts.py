"""Whether an actor may decide a review now, and if not, why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law import review as law
from gongkai.organs.authority import Permission
from gongkai.organs.roles import Role
from gongkai.review.selectors.reading import as_law, open_steps, place_of_review

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.review.models import Review, ReviewStep


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether it may be decided.

    Attributes:
        allowed: Whether.
        reason: Why not, in one sentence; "" when it may.
        step: The step that the actor would decide; None when there is none.
        refusal: What the law says against it; None where only a role is missing.
    """

    allowed: bool
    reason: str = ""
    step: ReviewStep | None = None
    refusal: law.ReviewRefusal | None = None


def may_decide(actor: Actor, review: Review) -> Verdict:
    """Tell whether an actor may decide one of the open steps.

    Law: PUB-36.
    """
    waiting = open_steps(review)
    if not waiting:
        state = law.ReviewState[review.state]
        return Verdict(allowed=False, reason=f"该事项审核状态为“{state}”，没有待审核的环节。")
    verdicts = [_verdict(actor, review, row) for row in waiting if _is_his(actor, review, row)]
    if not verdicts:
        roles = "、".join(f"“{row.name}”由{Role(row.role).label}" for row in waiting)
        return Verdict(allowed=False, reason=f"当前环节{roles}办理，您没有该角色。")
    return next((verdict for verdict in verdicts if verdict.allowed), verdicts[0])


def act_of(row: ReviewStep) -> law.ReviewAct:
    """Give the act by which a step is agreed to."""
    return law.ReviewAct.SIGN if row.is_signature else law.ReviewAct.APPROVE


def _is_his(actor: Actor, review: Review, row: ReviewStep) -> bool:
    place = place_of_review(review)
    return actor.may(Permission.REVIEW_DECIDE, place) and actor.holds(Role(row.role), place)


def _verdict(actor: Actor, review: Review, row: ReviewStep) -> Verdict:
    if actor.person_id is None:
        return Verdict(allowed=False, reason="审核须由登录的工作人员办理，请登录后再办理。")
    facts = law.Facts(by=actor.person_id, step=row.name)
    refusal = law.why_not(as_law(review), act_of(row), facts)
    if refusal:
        return Verdict(allowed=False, reason=str(refusal), step=row, refusal=refusal)
    return Verdict(allowed=True, step=row)
