"""Taking a review to change it, and storing what the law made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target
from gongkai.law import review as law
from gongkai.review.models import Review, ReviewStep
from gongkai.review.refusals import ReviewUnknown
from gongkai.review.selectors.reading import current_steps, planned

if TYPE_CHECKING:
    from datetime import datetime

KIND = "review.review"


def target_of(review: Review) -> Target:
    """Give a review as the journal names it."""
    return Target(KIND, review.pk, review.subject_label)


def found(review_id: int) -> Review:
    """Give a review with its organ.

    Raises:
        ReviewUnknown: there is none.
    """
    review = Review.objects.select_related("organ").filter(pk=review_id).first()
    if review is None:
        raise ReviewUnknown
    return review


def taken(review_id: int, version: int) -> Review:
    """Take a review for oneself: only whoever saw its last version gets it.

    Raises:
        Overtaken: someone else has changed it since.
    """
    if not Review.objects.filter(pk=review_id, version=version).update(version=F("version") + 1):
        raise overtaken(KIND, review_id)
    return found(review_id)


def store(review: Review, after: law.Review, *, at: datetime) -> None:
    """Store a review and its steps as the law left them."""
    ended_at = at if after.state in law.ENDS else None
    Review.objects.filter(pk=review.pk).update(state=after.state.name, ended_at=ended_at)
    review.state, review.ended_at = after.state.name, ended_at
    for row, step in zip(current_steps(review), after.steps, strict=True):
        if row.decided_by_id is not None and step.by is None:
            _open_anew(row, step.state, at)
        elif row.state != step.state.name:
            row.state = step.state.name
            row.opened_at = at if step.state is law.StepState.OPEN else row.opened_at
            row.save(update_fields=["state", "opened_at"])


def _open_anew(row: ReviewStep, state: law.StepState, at: datetime) -> None:
    """Put a fresh row in the place of one whose decision a return has undone."""
    ReviewStep.objects.filter(pk=row.pk).update(is_current=False)
    add_step(row.review_id, law.Step(planned(row), state), at)


def add_step(review_id: int, step: law.Step, at: datetime) -> None:
    """Add a step as it begins."""
    plan = step.planned
    ReviewStep.objects.create(
        review_id=review_id,
        order=plan.order,
        name=plan.name,
        role=plan.role,
        is_secrecy=plan.is_secrecy,
        is_signature=plan.is_signature,
        state=step.state.name,
        opened_at=at if step.state is law.StepState.OPEN else None,
    )
