"""What was typed, laid out for the last look: each step's answers, each with what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.portal.wizard.forms import form_for
from gongkai.portal.wizard.steps import STEPS

if TYPE_CHECKING:
    from gongkai.casework.application import Application
    from gongkai.portal.wizard.steps import Step


@dataclass(frozen=True, slots=True)
class Answer:
    """One field as it was answered; `problem` is one sentence, "" when all is well."""

    label: str
    text: str
    problem: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one step."""

    step: Step
    answers: tuple[Answer, ...]


def answers_of(told: Application) -> list[Answers]:
    """Give every step's answers; a field left empty is shown only where that is wrong."""
    problems = told.problems()
    typed = {name: getattr(told, name) for name in told.__dataclass_fields__}
    laid = []
    for step in STEPS:
        if not step.fields:
            continue
        form = form_for(step.slug, typed)
        shown = tuple(
            Answer(
                str(field.label).removesuffix("（选填）"),
                _said(getattr(field.widget, "choices", ()), typed[name]),
                problems.get(name, ""),
            )
            for name, field in form.fields.items()
            if typed[name] or name in problems
        )
        laid.append(Answers(step, shown))
    return laid


def _said(choices: object, value: str) -> str:
    """Give the label of a choice, or the text itself."""
    return dict(choices).get(value, value) if isinstance(choices, list | tuple) else value
