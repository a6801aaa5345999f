"""Setting the chain that an organ's records of a kind go through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.journal.record import Target, record
from gongkai.law.review import check_plan
from gongkai.organs.authority import GRANTS, Permission, Place
from gongkai.organs.roles import Role
from gongkai.organs.selectors import holders
from gongkai.review import verbs
from gongkai.review.models import Plan, PlanStep
from gongkai.review.refusals import PlanRoleUnfit
from gongkai.review.subjects import subject_of
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.law.review import PlannedStep
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class PlanSaved:
    """A chain as it was set, and what to see to: one sentence a step that nobody can decide."""

    plan: Plan
    warnings: tuple[str, ...]


@transaction.atomic
def plan_set(
    *, organ: Organ, subject_kind: str, name: str, steps: Sequence[PlannedStep], by: Actor
) -> PlanSaved:
    """Set the chain of a kind; reviews that run keep the steps they began with.

    Args:
        organ: Whose chain.
        subject_kind: A registered kind.
        name: What the chain is called.
        steps: The steps; `role` is a value of `Role`.
        by: Who sets it.

    Raises:
        NotAllowed: the actor may not set chains there.
        ReviewRefusal: no secrecy review, not one signature at the end, broken order, or a role
            that may not review.

    Law: PUB-35, PUB-36, PUB-37.
    """
    place = Place(organ.path)
    by.require(Permission.REVIEW_PLAN, place)
    subject = subject_of(subject_kind)
    check_plan(steps)
    _roles_may_review(steps)
    Plan.objects.filter(organ=organ, subject_kind=subject_kind, is_active=True).update(
        is_active=False
    )
    plan = Plan.objects.create(organ=organ, subject_kind=subject_kind, name=name)
    PlanStep.objects.bulk_create(
        PlanStep(
            plan=plan,
            order=step.order,
            name=step.name,
            role=step.role,
            is_secrecy=step.is_secrecy,
            is_signature=step.is_signature,
        )
        for step in steps
    )
    record(
        chain=organ.code,
        verb_code=verbs.PLAN_SET,
        target=Target("review.plan", plan.pk, f"{subject.label}：{name}"),
        author=by.author(Permission.REVIEW_PLAN, place),
        after={"steps": [[step.order, step.name, step.role] for step in steps]},
    )
    return PlanSaved(plan, _warnings(organ, steps))


def _roles_may_review(steps: Sequence[PlannedStep]) -> None:
    for step in steps:
        if step.role not in Role.values:
            raise PlanRoleUnfit(f"“{step.name}”环节的审核角色不存在，请从列表中选择。")
        role = Role(step.role)
        if Permission.REVIEW_DECIDE not in GRANTS[role]:
            raise PlanRoleUnfit(f"“{role.label}”没有审核权限，请为“{step.name}”环节另选角色。")


def _warnings(organ: Organ, steps: Sequence[PlannedStep]) -> tuple[str, ...]:
    return tuple(
        f"“{step.name}”环节的角色“{Role(step.role).label}”目前无人担任，请先授予角色。"
        for step in steps
        if not holders(Role(step.role), organ=organ, on=today())
    )
