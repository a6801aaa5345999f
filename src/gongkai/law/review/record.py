"""A review as values: who drafted, the frozen steps, how far they are decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.review.words import ReviewState, StepState

if TYPE_CHECKING:
    from gongkai.law.review.plan import PlannedStep


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it stands.

    Attributes:
        planned: What the plan said when the review began.
        state: Where it stands.
        by: Number of the person whose decision stands; None while there is none.
    """

    planned: PlannedStep
    state: StepState = StepState.WAITING
    by: int | None = None

    @property
    def order(self) -> int:
        """The step's order."""
        return self.planned.order


@dataclass(frozen=True, slots=True)
class Review:
    """One submission.

    Attributes:
        drafter: Number of the person who put the draft up.
        steps: The steps, frozen when submitted.
        state: Where the review stands.
        decisions: How many decisions were made since the submission, undone ones included.
    """

    drafter: int
    steps: tuple[Step, ...]
    state: ReviewState = ReviewState.RUNNING
    decisions: int = 0

    @property
    def open_steps(self) -> tuple[Step, ...]:
        """The steps that may be decided now, all of one order."""
        return tuple(step for step in self.steps if step.state is StepState.OPEN)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told with an act.

    Attributes:
        by: Number of the person who acts; a stand-in is named as himself.
        plan: For a submission: the chain.
        step: For a decision: the name of the open step that is decided.
        reason: For a return: why.
        to_order: For a return to a step: the order that opens again.
    """

    by: int
    plan: tuple[PlannedStep, ...] = ()
    step: str = ""
    reason: str = ""
    to_order: int | None = None
