"""Reviews: of one record, one that an actor may see, and those that wait for an actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from gongkai.law.review import ReviewState, StepState
from gongkai.organs.authority import Permission
from gongkai.review.models import Review, ReviewStep
from gongkai.review.refusals import ReviewUnknown
from gongkai.review.selectors.reading import current_steps, open_steps
from gongkai.review.selectors.verdicts import may_decide

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor, Post


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """One step that waits for the actor, and since when."""

    review: Review
    step: ReviewStep
    since: datetime


def inbox(actor: Actor, *, limit: int = 200) -> list[InboxEntry]:
    """Give the steps that an actor may decide now, the longest waiting first; two queries.

    It is a queue: what is decided makes room for the next, so there are no pages.
    """
    theirs = Q(pk__in=[])
    for post in actor.posts:
        theirs |= _of_post(post)
    waiting = ReviewStep.objects.filter(theirs, state=StepState.OPEN.name).values("review")
    found = ((review, may_decide(actor, review)) for review in _whole().filter(pk__in=waiting))
    entries = [
        InboxEntry(review, verdict.step, verdict.step.opened_at)
        for review, verdict in found
        if verdict.allowed and verdict.step and verdict.step.opened_at
    ]
    return sorted(entries, key=lambda entry: (entry.since, entry.step.pk))[:limit]


def _of_post(post: Post) -> Q:
    held = Q(role=post.role, review__organ__path=post.organ_path)
    return held if post.unit_id is None else held & Q(review__unit=post.unit_id)


def reviews_of(subject_kind: str, subject_id: int) -> list[Review]:
    """Give every review of a record with its steps, the last submission first.

    Whoever calls has seen that the actor may see the record.
    """
    return reviews_of_all(subject_kind, [subject_id])


def reviews_of_all(subject_kind: str, subject_ids: Collection[int]) -> list[Review]:
    """Give every review of several records with its steps, the last submission first.

    Whoever calls has seen that the actor may see the records.
    """
    found = _whole().filter(subject_kind=subject_kind, subject_id__in=subject_ids)
    return list(found.order_by("-submitted_at", "-pk"))


def last_reviews(subject_kind: str, subject_ids: Collection[int]) -> dict[int, Review]:
    """Give the last review of each of several records, by record; those without one lack.

    Whoever calls has seen that the actor may see the records.
    """
    found = _whole().filter(subject_kind=subject_kind, subject_id__in=subject_ids)
    return {review.subject_id: review for review in found.order_by("submitted_at", "pk")}


def return_of(review: Review) -> ReviewStep | None:
    """Give the decision by which a review was sent back to its drafter; None where it was not."""
    if review.state != ReviewState.RETURNED.name:
        return None
    steps = [step for step in review.steps.all() if step.state == StepState.RETURNED.name]
    return max(steps, key=lambda step: (step.decided_at, step.pk), default=None)


def running(subject_kind: str, subject_id: int) -> Review | None:
    """Give the review of a record that is not over; None when there is none."""
    found = _whole().filter(subject_kind=subject_kind, subject_id=subject_id)
    return found.filter(state=ReviewState.RUNNING.name).first()


def review_seen(actor: Actor, review_id: int) -> Review:
    """Give a review that an actor may see: reviewers of its place, and its drafter.

    Raises:
        ReviewUnknown: there is none, or the actor may not see it.
    """
    seen = actor.reach(Permission.REVIEW_DECIDE).q() | Q(drafter=actor.person_id)
    review = _whole().filter(seen, pk=review_id).first()
    if review is None:
        raise ReviewUnknown
    return review


def returns_to(review: Review) -> list[tuple[int, str]]:
    """Give the earlier orders to which the open step may return, each with its steps' names."""
    here = min((row.order for row in open_steps(review)), default=0)
    names: dict[int, list[str]] = {}
    for row in current_steps(review):
        if row.order < here:
            names.setdefault(row.order, []).append(row.name)
    return [(order, "、".join(names[order])) for order in sorted(names)]


def _whole() -> QuerySet[Review]:
    steps = ("steps", "steps__decided_by", "steps__stands_in_for")
    return Review.objects.select_related("organ", "unit", "drafter").prefetch_related(*steps)
