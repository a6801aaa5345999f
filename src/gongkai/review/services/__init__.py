"""Every change of a review: submit, approve, return, recall, cancel; and setting a chain."""

from gongkai.review.refusals import ReviewRefusal
from gongkai.review.services.cancelling import review_cancel, review_hold
from gongkai.review.services.deciding import review_approve, review_return
from gongkai.review.services.planning import PlanSaved, plan_clear, plan_set
from gongkai.review.services.submitting import review_recall, review_submit

__all__ = [
    "PlanSaved",
    "ReviewRefusal",
    "plan_clear",
    "plan_set",
    "review_approve",
    "review_cancel",
    "review_hold",
    "review_recall",
    "review_return",
    "review_submit",
]
