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
from gongkai.review.refusals import PlanRoleUnfit, VariantUnknown
from gongkai.review.subjects import subject_of
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.law.review import PlannedStep
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.review.subjects import Subject


@dataclass(frozen=True, slots=True)
class PlanSaved:
    """A chain as it was set, and what to see to: one sentence a step that nobody can decide."""

    plan: Plan
    warnings: tuple[str, ...]


@transaction.atomic
def plan_set(
    *,
    organ: Organ,
    subject_kind: str,
    name: str,
    steps: Sequence[PlannedStep],
    variant: str = "",
    by: Actor,
) -> PlanSaved:
    """Set the chain of a kind; reviews that run keep the steps they began with.

    Args:
        organ: Whose chain.
        subject_kind: A registered kind.
        name: What the chain is called.
        steps: The steps; `role` is a value of `Role`.
        variant: The part of the kind that it is for; "" for all that has no chain of its own.
        by: Who sets it.

    Raises:
        NotAllowed: the actor may not set chains there.
        ReviewRefusal: no secrecy review, not one signature at the end, broken order, or a role
            that may not review, or a part that the organ does not have.

    Law: PUB-35, PUB-36, PUB-37.
    """
    place = Place(organ.path)
    by.require(Permission.REVIEW_PLAN, place)
    subject = subject_of(subject_kind)
    check_plan(steps)
    _roles_may_review(steps)
    known = {"organ": organ, "subject_kind": subject_kind, "variant": variant}
    named = f"{_label(subject, organ, variant)}：{name}"
    Plan.objects.filter(**known, is_active=True).update(is_active=False)
    plan = Plan.objects.create(**known, name=name)
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
        target=Target("review.plan", plan.pk, named),
        author=by.author(Permission.REVIEW_PLAN, place),
        after={"steps": [[step.order, step.name, step.role] for step in steps]},
    )
    return PlanSaved(plan, _warnings(organ, steps))


@transaction.atomic
def plan_clear(*, organ: Organ, subject_kind: str, variant: str, by: Actor) -> Plan:
    """Let a part of a kind go the way of the whole again.

    Raises:
        NotAllowed: the actor may not set chains there.
        ReviewRefusal: it has no chain of its own.

    Law: PUB-35, PUB-37.
    """
    place = Place(organ.path)
    by.require(Permission.REVIEW_PLAN, place)
    own = Plan.objects.filter(
        organ=organ, subject_kind=subject_kind, variant=variant, is_active=True
    )
    plan = own.exclude(variant="").first()
    if plan is None or not own.update(is_active=False):
        raise VariantUnknown("该分类没有单独的审核流程，请刷新页面查看最新情况。")
    label = _label(subject_of(subject_kind), organ, variant)
    record(
        chain=organ.code,
        verb_code=verbs.PLAN_CLEARED,
        target=Target("review.plan", plan.pk, f"{label}：{plan.name}"),
        author=by.author(Permission.REVIEW_PLAN, place),
    )
    return plan


def _label(subject: Subject, organ: Organ, variant: str) -> str:
    """Name what a chain is for.

    Raises:
        VariantUnknown: the organ has no such part.
    """
    if not variant:
        return subject.label
    parts = subject.variants(organ) if subject.variants else {}
    if variant not in parts:
        raise VariantUnknown("没有这个分类，请从列表中选择。")
    return f"{subject.label}（{parts[variant]}）"


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
