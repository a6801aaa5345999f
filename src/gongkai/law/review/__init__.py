"""The review that anything goes through before it leaves an organ (条例 art 17).

`TABLE` says what may follow what; `step` does one act and gives the next review or raises a
`ReviewRefusal`; `why_not` asks without doing; `check_plan` says whether a chain of steps will do.
"""

from gongkai.law.review import refusals
from gongkai.law.review.decide import step, why_not
from gongkai.law.review.plan import DEFAULT_PLAN, OFFICE_PLAN, PlannedStep, check_plan
from gongkai.law.review.record import Facts, Review, Step
from gongkai.law.review.refusals import ReviewRefusal
from gongkai.law.review.table import BY_ACT, ENDS, TABLE, Transition
from gongkai.law.review.words import ReviewAct, ReviewState, StepState, Who

__all__ = [
    "BY_ACT",
    "DEFAULT_PLAN",
    "ENDS",
    "OFFICE_PLAN",
    "TABLE",
    "Facts",
    "PlannedStep",
    "Review",
    "ReviewAct",
    "ReviewRefusal",
    "ReviewState",
    "Step",
    "StepState",
    "Transition",
    "Who",
    "check_plan",
    "refusals",
    "step",
    "why_not",
]
