"""The part of the case page that is about the answer: draft, review, service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.casework.guide import told
from gongkai.casework.selectors import answers_of
from gongkai.casework.selectors.deliveries import remedy_days
from gongkai.law.outcomes import OUTCOMES, Evidence, OutcomeCode
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.review.selectors import last_reviews
from gongkai.workspace.case_files import Paper, paper
from gongkai.workspace.forms.answers import SubmitForm
from gongkai.workspace.forms.deliveries import DeliverForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms import BaseForm

    from gongkai.organs.authority import Actor

SUBJECT = "casework.answer"
_TONES = {"draft": "none", "in_review": "waiting", "signed": "soon", "served": "done"}


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """One answer with its review, the last days against it, and what this person may do."""

    answer: Any
    label: str
    tone: str
    evidence: list[tuple[str, str]]
    judgement: list[tuple[str, str]]
    files: list[Paper]
    review: Any
    steps: list[Any]
    returned: Any
    is_open: bool
    may_edit: bool
    submit_form: BaseForm | None
    serve_form: BaseForm | None
    last_days: Any


def answers_shown(actor: Actor, found: Any, refused: Mapping[str, BaseForm]) -> list[AnswerShown]:
    """Give the answers of a request, the newest first; what was refused is the newest's."""
    answers = list(answers_of(found))
    reviews = last_reviews(SUBJECT, [answer.pk for answer in answers])
    return [
        _shown(actor, found, answer, reviews.get(answer.pk), {} if place else refused)
        for place, answer in enumerate(answers)
    ]


def _shown(
    actor: Actor, found: Any, answer: Any, review: Any, refused: Mapping[str, BaseForm]
) -> AnswerShown:
    place = place_of(found.organ, found.unit_id)
    steps = list(review.steps.all()) if review else []
    is_draft = answer.stage == "draft" and actor.may(Permission.REQUEST_DRAFT, place)
    is_signed = answer.stage == "signed" and actor.may(Permission.REQUEST_SERVE, place)
    return AnswerShown(
        answer=answer,
        label=OUTCOMES[OutcomeCode[answer.outcome]].label,
        tone=_TONES.get(answer.stage, "none"),
        evidence=[(Evidence[name].value, text) for name, text in answer.evidence.items()],
        judgement=told(answer.questions),
        files=[paper(actor, link.file) for link in answer.files.all()],
        review=review,
        steps=steps,
        returned=_last_return(steps) if answer.stage == "draft" else None,
        is_open=answer.stage != "superseded",
        may_edit=is_draft,
        submit_form=refused.get("submit") or (_submit_form(answer) if is_draft else None),
        last_days=remedy_days(answer) if answer.stage == "served" else None,
        serve_form=refused.get("serve") or (_serve_form(found) if is_signed else None),
    )


def _submit_form(answer: Any) -> SubmitForm:
    return SubmitForm(initial={"version": answer.version}, auto_id="id_submit_%s")


def _serve_form(found: Any) -> DeliverForm:
    return DeliverForm(initial={"version": found.version}, auto_id="id_serve_%s")


def _last_return(steps: list[Any]) -> Any:
    """Give the step that sent the draft back; None when none did."""
    returned = [step for step in steps if step.decided_at and step.state == "RETURNED"]
    return max(returned, key=lambda step: step.decided_at, default=None)
