"""Which chain a record goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.review import DEFAULT_PLAN, OFFICE_PLAN
from gongkai.organs.authority import Permission
from gongkai.organs.roles import UNIT_ROLES
from gongkai.review.models import Plan
from gongkai.review.refusals import NobodyToReview
from gongkai.review.selectors.reading import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.law.review import PlannedStep
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit


def plan_of(organ: Organ, subject_kind: str, variants: Sequence[str] = ()) -> Plan | None:
    """Give the chain that an organ has set for a kind; None when the default holds.

    Args:
        organ: Whose chain.
        subject_kind: A registered kind.
        variants: The parts of the kind that the record belongs to, the nearest first; the first
            one with a chain of its own wins, then the chain of the whole kind.
    """
    asked = (*variants, "")
    found = Plan.objects.filter(
        organ=organ, subject_kind=subject_kind, variant__in=asked, is_active=True
    )
    plans = {plan.variant: plan for plan in found.prefetch_related("steps")}
    return next((plans[variant] for variant in asked if variant in plans), None)


def plans(actor: Actor) -> list[Plan]:
    """Give the chains in force that an actor may set, with their steps; two queries."""
    reach = actor.reach(Permission.REVIEW_PLAN)
    found = Plan.objects.filter(reach.q(unit=""), is_active=True)
    ordered = found.select_related("organ").order_by("organ__path", "subject_kind", "variant")
    return list(ordered.prefetch_related("steps"))


def steps_for(
    organ: Organ, unit: Unit | None, subject_kind: str, variants: Sequence[str] = ()
) -> tuple[PlannedStep, ...]:
    """Give the steps that a record of an organ, drafted in a unit or in its office, goes through.

    Raises:
        NobodyToReview: the organ's chain has a step of the unit, and no unit is in charge.

    Law: PUB-35, PUB-36, PUB-37.
    """
    plan = plan_of(organ, subject_kind, variants)
    if plan is None:
        return DEFAULT_PLAN if unit else OFFICE_PLAN
    steps = in_order(plan.steps.all())
    if unit is None and any(step.role in UNIT_ROLES for step in steps):
        raise NobodyToReview("审核流程含承办单位的审核环节，请先确定承办单位再送审。")
    return steps
