"""What is read of reviews: inbox, verdicts, a record's reviews, versions, chains."""

from gongkai.review.differences import FieldDifference, Piece
from gongkai.review.selectors.plans import plan_of, plans, steps_for
from gongkai.review.selectors.reviews import (
    InboxEntry,
    inbox,
    last_reviews,
    return_of,
    returns_to,
    review_seen,
    reviews_of,
    reviews_of_all,
    running,
)
from gongkai.review.selectors.verdicts import Verdict, may_decide
from gongkai.review.selectors.versions import differences, is_as_submitted, versions_of

__all__ = [
    "FieldDifference",
    "InboxEntry",
    "Piece",
    "Verdict",
    "differences",
    "inbox",
    "is_as_submitted",
    "last_reviews",
    "may_decide",
    "plan_of",
    "plans",
    "return_of",
    "returns_to",
    "review_seen",
    "reviews_of",
    "reviews_of_all",
    "running",
    "steps_for",
    "versions_of",
]
