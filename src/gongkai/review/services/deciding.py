"""One step, one decision: agreed, signed, or returned with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.journal.record import record
from gongkai.law import review as law
from gongkai.organs.authority import NotAllowed, Permission
from gongkai.review import verbs
from gongkai.review.selectors.reading import as_law, place_of_review
from gongkai.review.selectors.stand_ins import stood_in_for
from gongkai.review.selectors.verdicts import act_of, may_decide
from gongkai.review.services.content import content_is_unchanged
from gongkai.review.services.storing import found, store, taken, target_of
from gongkai.review.subjects import subject_of
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.review.models import Review, ReviewStep

_VERBS = {
    law.ReviewAct.APPROVE: verbs.STEP_APPROVED,
    law.ReviewAct.SIGN: verbs.SIGNED,
    law.ReviewAct.RETURN_TO_STEP: verbs.STEP_RETURNED,
    law.ReviewAct.RETURN_TO_DRAFTER: verbs.RETURNED,
}


@transaction.atomic
def review_approve(
    *, review_id: int, version: int, by: Actor, opinion: str = "", today: date
) -> Review:
    """Agree to the step that is open to the actor; the last one signs.

    Raises:
        ReviewUnknown: there is no such review.
        NotAllowed: the actor does not hold the step's role there.
        Overtaken: someone else was earlier.
        ReviewRefusal: the law stands against it, or the record was edited since it was submitted.

    Law: 条例 art 17; PUB-35, PUB-36, PUB-37.
    """
    review, row = _taken(review_id, version, by)
    content_is_unchanged(review)
    act = act_of(row)
    after = law.step(as_law(review), act, law.Facts(by=by.person_id or 0, step=row.name))
    _decide(review, row, law.StepState.APPROVED, after, opinion=opinion, by=by, today=today)
    if act is law.ReviewAct.SIGN:
        approved = subject_of(review.subject_kind).approved
        approved(review.subject_id, review=review, by=by, today=today)
    # The journal last, as in every room: whoever holds its chain waits for no record.
    _record(review, row, act, by, reason=opinion)
    return review


@transaction.atomic
def review_return(
    *,
    review_id: int,
    version: int,
    by: Actor,
    reason: str,
    to_order: int | None = None,
    today: date,
) -> Review:
    """Return with a reason: to an earlier order, whose steps open again, or to the drafter.

    Args:
        review_id: Which review.
        version: The version that the actor saw.
        by: The reviewer.
        reason: Why; never blank.
        to_order: The order that opens again; None returns to the drafter and ends the review.
        today: The day.

    Raises:
        ReviewUnknown: there is no such review.
        NotAllowed: the actor does not hold the step's role there.
        Overtaken: someone else was earlier.
        ReviewRefusal: the law stands against it.

    Law: PUB-36.
    """
    review, row = _taken(review_id, version, by)
    act = law.ReviewAct.RETURN_TO_STEP if to_order else law.ReviewAct.RETURN_TO_DRAFTER
    facts = law.Facts(by=by.person_id or 0, step=row.name, reason=reason, to_order=to_order)
    after = law.step(as_law(review), act, facts)
    row.returned_to = to_order
    _decide(review, row, law.StepState.RETURNED, after, opinion=reason, by=by, today=today)
    if act is law.ReviewAct.RETURN_TO_DRAFTER:
        subject_of(review.subject_kind).returned(
            review.subject_id, review=review, reason=reason, by=by
        )
    _record(review, row, act, by, reason=reason)
    return review


def _taken(review_id: int, version: int, by: Actor) -> tuple[Review, ReviewStep]:
    """Take a review and find the step that the actor decides."""
    by.require(Permission.REVIEW_DECIDE, place_of_review(found(review_id)))
    review = taken(review_id, version)
    verdict = may_decide(by, review)
    if verdict.refusal:
        raise verdict.refusal
    if verdict.step is None:
        raise NotAllowed(verdict.reason)
    return review, verdict.step


def _decide(
    review: Review,
    row: ReviewStep,
    state: law.StepState,
    after: law.Review,
    *,
    opinion: str,
    by: Actor,
    today: date,
) -> None:
    at = now()
    row.state, row.decided_by_id, row.decided_at = state.name, by.person_id, at
    row.opinion, row.stands_in_for = opinion, stood_in_for(by, review, row, on=today)
    row.save()
    store(review, after, at=at)


def _record(
    review: Review, row: ReviewStep, act: law.ReviewAct, by: Actor, *, reason: str
) -> None:
    record(
        chain=review.organ.code,
        verb_code=_VERBS[act],
        target=target_of(review),
        author=by.author(Permission.REVIEW_DECIDE, place_of_review(review)),
        after={
            "step": row.name,
            "order": row.order,
            "returned_to": row.returned_to,
            "stands_in_for": row.stands_in_for_id,
        },
        reason=reason,
    )
