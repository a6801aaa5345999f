"""Putting a draft up for review, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from gongkai.journal.record import record
from gongkai.law import review as law
from gongkai.organs.authority import NotAllowed
from gongkai.review import verbs
from gongkai.review.models import Review
from gongkai.review.selectors.plans import steps_for
from gongkai.review.selectors.reading import as_law, place_of_review
from gongkai.review.selectors.reviews import running
from gongkai.review.services.content import keep_version
from gongkai.review.services.storing import add_step, store, taken, target_of
from gongkai.review.subjects import subject_of
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit


@transaction.atomic
def review_submit(
    *,
    subject_kind: str,
    subject_id: int,
    subject_label: str,
    organ: Organ,
    unit: Unit | None,
    variants: Sequence[str] = (),
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day; this one counts none
) -> Review:
    """Put a draft up for review; its steps are frozen from the organ's chain of this day.

    Whether the actor may draft the record, the record's own room has asked.

    Args:
        subject_kind: A registered kind.
        subject_id: Number of the record.
        subject_label: What people call the record; no personal data.
        organ: Whose it is.
        unit: The unit in charge; None when the disclosure office drafts itself.
        variants: The parts of the kind that it belongs to, the nearest first; the first one with
            a chain of its own gives the steps.
        by: The drafter.
        today: The day.

    Raises:
        NotAllowed: nobody is logged in.
        ReviewRefusal: it is under review already, or the chain cannot be followed.

    Law: 条例 art 17; LAW-17-1, PUB-35.
    """
    if by.person_id is None:
        raise NotAllowed("送审须由工作人员办理，请登录后再送审。")
    last = running(subject_kind, subject_id)
    facts = law.Facts(by=by.person_id, plan=steps_for(organ, unit, subject_kind, variants))
    begun = law.step(as_law(last) if last else None, law.ReviewAct.SUBMIT, facts)
    review = _begun(
        Review(
            organ=organ,
            unit=unit,
            subject_kind=subject_kind,
            subject_id=subject_id,
            subject_label=subject_label,
            drafter_id=by.person_id,
        ),
        begun,
    )
    record(
        chain=organ.code,
        verb_code=verbs.SUBMITTED,
        target=target_of(review),
        author=by.author(subject_of(subject_kind).submits_with, place_of_review(review)),
        after={"subject": f"{subject_kind}:{subject_id}"},
    )
    return review


def _begun(review: Review, begun: law.Review) -> Review:
    at = now()
    review.state, review.submitted_at = begun.state.name, at
    try:
        with transaction.atomic():
            review.save(force_insert=True)
    except IntegrityError as error:  # someone else was a moment earlier
        raise law.refusals.ReviewRunning(
            "该事项刚刚已由他人送审，请刷新页面查看最新情况。"
        ) from error
    for step in begun.steps:
        add_step(review.pk, step, at)
    keep_version(review, at=at)
    return review


@transaction.atomic
def review_recall(*, review_id: int, version: int, by: Actor, reason: str = "") -> Review:
    """Take a submission back before anybody has decided.

    Raises:
        ReviewUnknown: there is no such review.
        Overtaken: someone else was earlier.
        ReviewRefusal: somebody has decided, or the actor is not the drafter.

    Law: PUB-36.
    """
    review = taken(review_id, version)
    facts = law.Facts(by=by.person_id or 0)
    after = law.step(as_law(review), law.ReviewAct.RECALL, facts)
    store(review, after, at=now())
    subject = subject_of(review.subject_kind)
    subject.recalled(review.subject_id, review=review, by=by)
    record(
        chain=review.organ.code,
        verb_code=verbs.RECALLED,
        target=target_of(review),
        author=by.author(subject.submits_with, place_of_review(review)),
        reason=reason,
    )
    return review
