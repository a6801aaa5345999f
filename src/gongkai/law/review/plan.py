"""The chain of steps that an organ sets, and what every chain must have."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.review.refusals import (
    PlanOrderBroken,
    PlanStepUnnamed,
    PlanWithoutSecrecyReview,
    PlanWithoutSignature,
    SecrecyReviewNotItsOwn,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One step of a chain.

    Attributes:
        order: From 1 on without a gap; steps of the same order are open side by side.
        name: What the step is called; once in its order.
        role: Code of the role that decides it; what roles there are the law does not say.
        is_secrecy: Whether it is the secrecy review.
        is_signature: Whether it is the signature that ends the review.
    """

    order: int
    name: str
    role: str
    is_secrecy: bool = False
    is_signature: bool = False


DEFAULT_PLAN: tuple[PlannedStep, ...] = (
    PlannedStep(1, "初审", "first_reviewer"),
    PlannedStep(2, "承办单位审核", "unit_head"),
    PlannedStep(3, "保密审查", "secrecy_reviewer", is_secrecy=True),
    PlannedStep(4, "签发", "signing_leader", is_signature=True),
)
"""The chain of what a unit drafts, where an organ has set none (PUB-35, PUB-36, PUB-37)."""

OFFICE_PLAN: tuple[PlannedStep, ...] = (
    PlannedStep(1, "公开工作机构审核", "office_head"),
    PlannedStep(2, "保密审查", "secrecy_reviewer", is_secrecy=True),
    PlannedStep(3, "签发", "signing_leader", is_signature=True),
)
"""The chain of what the disclosure office drafts itself, where an organ has set none."""


def check_plan(steps: Sequence[PlannedStep]) -> None:
    """Refuse a chain that lacks what the law asks, or whose order cannot be followed.

    Raises:
        ReviewRefusal: the subclass names what is wrong, the sentence what to do.

    Law: 条例 art 17; 保守国家秘密法 art 35; LAW-17-1, PUB-35, PUB-37.
    Interpretation: the signature is one step, alone, and the last; the secrecy review has its own
        signatory, so it is not the signature.
    """
    _steps_are_named(steps)
    _orders_are_whole([step.order for step in steps])
    _secrecy_is_reviewed(steps)
    _one_signature_ends(steps)


def _steps_are_named(steps: Sequence[PlannedStep]) -> None:
    if any(not step.name.strip() or not step.role for step in steps):
        raise PlanStepUnnamed("每个审核环节都应有名称和审核角色，请补充。")
    twice = [name for (_, name), times in _names(steps).items() if times > 1]
    if twice:
        raise PlanStepUnnamed(f"同一顺序内有两个“{twice[0]}”环节，请改用不同的名称。")


def _names(steps: Sequence[PlannedStep]) -> Counter[tuple[int, str]]:
    return Counter((step.order, step.name) for step in steps)


def _orders_are_whole(orders: Collection[int]) -> None:
    if sorted(set(orders)) != list(range(1, len(set(orders)) + 1)):
        raise PlanOrderBroken("审核环节的顺序应从1起连续编号，请重新编号。")


def _secrecy_is_reviewed(steps: Sequence[PlannedStep]) -> None:
    if not any(step.is_secrecy for step in steps):
        raise PlanWithoutSecrecyReview(
            "审核流程缺少保密审查环节，公开前应当进行保密审查（保守国家秘密法第三十五条），请增加。"
        )
    if any(step.is_secrecy and step.is_signature for step in steps):
        raise SecrecyReviewNotItsOwn("保密审查应为单独的环节，不能与签发合并，请分开设置。")


def _one_signature_ends(steps: Sequence[PlannedStep]) -> None:
    last = max(step.order for step in steps)
    signatures = [step for step in steps if step.is_signature]
    alone = [step for step in steps if step.order == last] == signatures
    if len(signatures) != 1 or not alone:
        raise PlanWithoutSignature("审核流程应有且只有一个签发环节，并单独排在最后，请调整。")
