"""Ending a review whose record has ended: nothing is left to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.journal.record import record
from gongkai.law import review as law
from gongkai.review import verbs
from gongkai.review.models import Review
from gongkai.review.selectors.reading import as_law, place_of_review
from gongkai.review.selectors.reviews import running
from gongkai.review.services.storing import store, target_of
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


def review_hold(*, subject_kind: str, subject_id: int) -> None:
    """Let nobody decide on a record until this transaction is over.

    A signature locks the review, then the record, then the journal. Whoever ends a record holds
    its review first, so that the two never wait for each other.
    """
    Review.objects.filter(
        subject_kind=subject_kind, subject_id=subject_id, state=law.ReviewState.RUNNING.name
    ).update(version=F("version") + 1)


@transaction.atomic
def review_cancel(*, subject_kind: str, subject_id: int, reason: str, by: Actor) -> Review | None:
    """End the running review of a record that has ended; decisions that were made stay.

    The record's own room calls it in the transaction of the act that ends the record, which it
    has authorised; nothing is called back.

    Returns:
        The review; None when none was running.

    Law: PUB-36.
    """
    review_hold(subject_kind=subject_kind, subject_id=subject_id)
    review = running(subject_kind, subject_id)
    if review is None:
        return None
    after = law.step(as_law(review), law.ReviewAct.CANCEL, law.Facts(by=by.person_id or 0))
    store(review, after, at=now())
    record(
        chain=review.organ.code,
        verb_code=verbs.CANCELLED,
        target=target_of(review),
        author=by.author(None, place_of_review(review)),
        after={"subject": f"{subject_kind}:{subject_id}"},
        reason=reason,
    )
    return review
