"""The guided decision: one question at a time, then the proposal with why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.views.decorators.http import require_GET

from gongkai.casework.guide import QUESTIONS
from gongkai.casework.selectors import Proposal, guide, request_seen
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpResponse, QueryDict

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REQUEST_DRAFT)
def guided(request: ActorRequest, request_id: int) -> HttpResponse:
    """Ask the next question; the answers so far stand in the address."""
    found = request_seen(request.actor, request_id)
    answers = request.GET.dict()
    step = guide(answers, on=today())
    context = {
        "case": found,
        "step": step,
        "is_proposal": isinstance(step, Proposal),
        "answered": _answered(request.GET, step.answered),
        "hidden": [(one.key, answers[one.key]) for one, _ in step.answered if one.key in answers],
        "answer_url": f"{reverse('workspace:answer', args=[found.pk])}?{request.GET.urlencode()}",
        "none_of_it": "" if isinstance(step, Proposal) else _none_of_it(request.GET),
    }
    return page(request, "guide", context, here=found.number)


def _answered(query: QueryDict, answered: Any) -> list[tuple[str, str, str]]:
    """Give each question with its answer and the address that asks it again."""
    lines = []
    earlier = query.copy()
    earlier.clear()
    for question, words in answered:
        lines.append((question.text, words, f"?{earlier.urlencode()}"))
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
