"""The chain of a kind of record as pages show it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from gongkai.law.review import DEFAULT_PLAN
from gongkai.organs.roles import Role
from gongkai.review.selectors import plan_of, plans
from gongkai.review.subjects import all_subjects

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.review.subjects import Subject


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain: the organ's own, or the one that holds where it has set none."""

    kind: str
    variant: str
    label: str
    name: str
    is_own: bool
    steps: list[tuple[Any, str]]


def chains_of(organ: Any, actor: Actor) -> list[Chain]:
    """Give the chain of every kind, each followed by those of its parts that have their own."""
    own = [plan for plan in plans(actor) if plan.organ_id == organ.pk]
    found = []
    for subject in all_subjects():
        of_kind = {plan.variant: plan for plan in own if plan.subject_kind == subject.kind}
        parts = dict(parts_of(organ, subject)) if of_kind else {}
        found.append(_chain(subject, of_kind.pop("", None)))
        found += [_chain(subject, plan, parts.get(part, part)) for part, plan in of_kind.items()]
    return found


def chain_of(organ: Any, subject: Subject, variant: str = "") -> Chain:
    """Give the chain that a kind, or a part of it, goes through."""
    plan = plan_of(organ, subject.kind, (variant,) if variant else ())
    part = dict(parts_of(organ, subject))[variant] if variant else ""
    return replace(_chain(subject, plan, part), variant=variant)


def parts_of(organ: Any, subject: Subject) -> list[tuple[str, str]]:
    """Give the parts of a kind that may have a chain of their own."""
    return list(subject.variants(organ).items()) if subject.variants else []


def _chain(subject: Subject, plan: Any, part: str = "") -> Chain:
    steps: list[Any] = list(plan.steps.all()) if plan else list(DEFAULT_PLAN)
    return Chain(
        subject.kind,
        plan.variant if plan else "",
        f"{subject.label}（{part}）" if part else subject.label,
        plan.name if plan else f"{subject.label}审核",
        plan is not None,
        [(step, Role(step.role).label) for step in steps],
    )
