"""Plans of review, running reviews, their steps and the versions reviewed."""

from gongkai.review.models.plan import Plan, PlanStep
from gongkai.review.models.review import Review, ReviewStep, ReviewVersion

__all__ = ["Plan", "PlanStep", "Review", "ReviewStep", "ReviewVersion"]
