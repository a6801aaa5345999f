"""The guided decision: one question at a time, then the proposal with why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import QueryDict
from django.urls import reverse
from django.views.decorators.http import require_GET

from gongkai.casework.guide import QUESTIONS
from gongkai.casework.selectors import Proposal, answers_of, request_seen
from gongkai.casework.selectors import guided as guided_decision
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REQUEST_DRAFT)
def guided(request: ActorRequest, request_id: int) -> HttpResponse:
    """Ask the next question; the answers so far stand in the address."""
    found = request_seen(request.actor, request_id)
    said = request.GET or _kept(found)
    look = guided_decision(found, {key: str(said[key]) for key in said}, today())
    said = said.copy()
    for key, value in look.answers.items():
        said[key] = value
    step = look.step
    context = {
        "case": found,
        "look": look,
        "step": step,
        "is_proposal": isinstance(step, Proposal),
        "answered": _answered(said, step.answered, look.known),
        "hidden": [(one.key, said[one.key]) for one, _ in step.answered],
        "answer_url": f"{reverse('workspace:answer', args=[found.pk])}?{said.urlencode()}",
        "none_of_it": "" if isinstance(step, Proposal) else _none_of_it(said),
    }
    return page(request, "guide", context, here=found.number)


def _kept(found: Any) -> QueryDict:
    """Give the answers that the open draft keeps, so that the guide goes on from them."""
    draft = next((one for one in answers_of(found) if one.stage == "draft"), None)
    kept = QueryDict(mutable=True)
    kept.update(draft.questions if draft else {})
    return kept


def _answered(
    query: QueryDict, answered: Any, known: Collection[str]
) -> list[tuple[str, str, str]]:
    """Give each question with its answer and the address that asks it again.

    What the record answers has no such address.
    """
    lines = []
    earlier = query.copy()
    earlier.clear()
    for question, words in answered:
        again = "" if question.key in known else f"?{earlier.urlencode()}"
        lines.append((question.text, words, again))
        earlier[question.key] = query.get(question.key, "")
    return lines


def _none_of_it(query: QueryDict) -> str:
    """Give the address at which no question that is left applies: 否, or the first choice."""
    answers = query.copy()
    for question in QUESTIONS:
        if question.key not in answers:
            is_yes_or_no = question.choices[0][0] == "yes"
            answers[question.key] = question.choices[1 if is_yes_or_no else 0][0]
    return f"?{answers.urlencode()}"
