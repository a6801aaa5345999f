"""The chain of a kind of record as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.law.review import DEFAULT_PLAN
from gongkai.organs.roles import Role
from gongkai.review.selectors import plan_of

if TYPE_CHECKING:
    from gongkai.review.subjects import Subject


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain: the organ's own, or the one that holds where it has set none."""

    kind: str
    label: str
    name: str
    is_own: bool
    steps: list[tuple[Any, str]]


def chain_of(organ: Any, subject: Subject) -> Chain:
    """Give the chain of a kind with the labels of its roles."""
    plan = plan_of(organ, subject.kind)
    steps: list[Any] = list(plan.steps.all()) if plan else list(DEFAULT_PLAN)
    return Chain(
        subject.kind,
        subject.label,
        plan.name if plan else f"{subject.label}审核",
        plan is not None,
        [(step, Role(step.role).label) for step in steps],
    )
