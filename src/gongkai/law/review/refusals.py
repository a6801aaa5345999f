"""What a review refuses; each error says in one Chinese sentence why and what may be done."""

from __future__ import annotations

from typing import ClassVar


class ReviewRefusal(ValueError):
    """An act that a review does not allow, now or to this person.

    Attributes:
        rule: Rule id that stands against it; "" where only order does.
    """

    rule: ClassVar[str] = ""


class PlanStepUnnamed(ReviewRefusal):
    """A step without a name, without a role, or with the name of another."""


class PlanOrderBroken(ReviewRefusal):
    """Orders that do not run from 1 on."""


class PlanWithoutSecrecyReview(ReviewRefusal):
    """A chain without secrecy review."""

    rule = "PUB-37"


class SecrecyReviewNotItsOwn(ReviewRefusal):
    """A secrecy review that is the signature too."""

    rule = "PUB-37"


class PlanWithoutSignature(ReviewRefusal):
    """A chain that does not end with one signature."""

    rule = "PUB-35"


class ReviewRunning(ReviewRefusal):
    """A second submission while the first is reviewed."""


class ReviewOver(ReviewRefusal):
    """An act on a review that has ended."""


class StepNotOpen(ReviewRefusal):
    """A decision on a step whose turn it is not."""


class OtherActNeeded(ReviewRefusal):
    """A signature where a review is due, or the other way round."""


class OwnDraft(ReviewRefusal):
    """A decision on one's own draft."""

    rule = "PUB-36"


class ConsecutiveReviews(ReviewRefusal):
    """Two consecutive reviews, or two side by side, by the same person."""

    rule = "PUB-36"


class ReasonMissing(ReviewRefusal):
    """A return without a reason."""

    rule = "PUB-36"


class NotAnEarlierStep(ReviewRefusal):
    """A return to where the review has not been yet."""


class NotTheDrafter(ReviewRefusal):
    """A recall by someone else."""


class RecallTooLate(ReviewRefusal):
    """A recall after a reviewer has decided."""
