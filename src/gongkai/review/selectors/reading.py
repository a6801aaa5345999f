"""Rows as the law reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law import review as law
from gongkai.organs.authority import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.review.models import PlanStep, Review, ReviewStep


def place_of_review(review: Review) -> Place:
    """Give the place at which roles are asked."""
    return Place(review.organ.path, review.unit_id)


def planned(row: ReviewStep | PlanStep) -> law.PlannedStep:
    """Give what the plan says of a step."""
    return law.PlannedStep(row.order, row.name, row.role, row.is_secrecy, row.is_signature)


def current_steps(review: Review) -> list[ReviewStep]:
    """Give the steps that stand, in order; decisions that a return has undone are left out."""
    return [row for row in review.steps.all() if row.is_current]


def as_law(review: Review) -> law.Review:
    """Give a review as the law reads it; its steps are read once."""
    return law.Review(
        drafter=review.drafter_id,
        steps=tuple(_step(row) for row in current_steps(review)),
        state=law.ReviewState[review.state],
        decisions=sum(row.decided_by_id is not None for row in review.steps.all()),
    )


def _step(row: ReviewStep) -> law.Step:
    return law.Step(planned(row), law.StepState[row.state], row.decided_by_id)


def open_steps(review: Review) -> list[ReviewStep]:
    """Give the steps whose turn it is."""
    return [row for row in review.steps.all() if row.state == law.StepState.OPEN.name]


def in_order(steps: Iterable[PlanStep]) -> tuple[law.PlannedStep, ...]:
    """Give a stored plan as the law reads it."""
    return tuple(planned(row) for row in steps)
