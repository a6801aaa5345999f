"""The steps of the request form, in order, and which of them are done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.casework.application import Application


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its part of the address, its name, and the fields of the application it asks."""

    slug: str
    name: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """A step as the bar above the form shows it."""

    step: Step
    number: int
    is_current: bool
    is_done: bool


STEPS = (
    Step("kind", "申请人类别", ("kind",)),
    Step(
        "identity",
        "申请人信息",
        ("name", "id_type", "id_number", "legal_representative", "contact", "agent"),
    ),
    Step("matter", "所需信息", ("title", "description")),
    Step(
        "delivery",
        "获取和联系方式",
        ("wanted_form", "delivery", "phone", "email", "address", "postcode", "needs_help"),
    ),
    Step("files", "证明材料"),
    Step("review", "核对并提交"),
)
"""No step asks what the information is for (DOC-1)."""

BY_SLUG: Mapping[str, Step] = {step.slug: step for step in STEPS}


def following(step: Step) -> Step:
    """Give the next step; the last one for the last."""
    return STEPS[min(STEPS.index(step) + 1, len(STEPS) - 1)]


def preceding(step: Step) -> Step:
    """Give the step before; the first one for the first."""
    return STEPS[max(STEPS.index(step) - 1, 0)]


def step_of(field: str) -> Step:
    """Give the step that asks for a field."""
    return next(step for step in STEPS if field in step.fields)


def progress(told: Application, current: Step) -> list[Progress]:
    """Give the bar: a step of fields is done when nothing is wrong with any of them."""
    wrong = {step_of(field) for field in told.problems()}
    return [
        Progress(
            step,
            number,
            is_current=step == current,
            is_done=bool(step.fields) and step not in wrong,
        )
        for number, step in enumerate(STEPS, start=1)
    ]


def first_open(told: Application) -> Step:
    """Give the first step on which something is wrong; the review when all is well."""
    wrong = {step_of(field) for field in told.problems()}
    return next((step for step in STEPS if step in wrong), STEPS[-1])
