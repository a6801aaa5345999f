"""Papers before they are issued, and printed: answered with a PDF to keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gongkai.appearance.files_given import given
from gongkai.casework.previewing import act_previewed, answer_previewed
from gongkai.casework.printing import printed
from gongkai.casework.selectors import case_of, request_seen
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.today import today
from gongkai.workspace.answer_page import answer_context, answer_initial
from gongkai.workspace.case_page import case_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.acts import ActForm
from gongkai.workspace.forms.answers import AnswerForm
from gongkai.workspace.forms.deliveries import PrintForm
from gongkai.workspace.page import page
from gongkai.workspace.refusals import REFUSALS, shown_on

if TYPE_CHECKING:
    from gongkai.organs.middleware import ActorRequest

_NUMBER = re.compile(r"\d{1,18}", re.ASCII)


@require_POST
@office(Permission.REQUEST_VIEW)
def act_preview(request: ActorRequest, request_id: int, name: str) -> HttpResponse:
    """Give the papers that an act would issue as it is filled in; what is refused stays typed."""
    found = request_seen(request.actor, request_id)
    if name not in Act.__members__:
        raise Http404
    form = ActForm(Act[name], case_of(found), request.POST)
    if form.is_valid():
        with shown_on(form):
            made = act_previewed(request.actor, found, Act[name], form.facts(), today())
            return pdf(made, f"预览{Act[name]}")
    return case_page(request, found, refused={name: form})


@require_POST
@office(Permission.REQUEST_DRAFT)
def answer_preview(request: ActorRequest, request_id: int) -> HttpResponse:
    """Give the letter of the answer as it stands in the editor; nothing is saved."""
    found = request_seen(request.actor, request_id)
    request.actor.require(Permission.REQUEST_DRAFT, place_of(found.organ, found.unit_id))
    form = AnswerForm(request.POST, request.FILES, initial=answer_initial(request, found))
    if form.is_valid():
        with shown_on(form):
            told = {name: form.facts()[name] for name in ("outcome", "grounds", "body")}
            made = answer_previewed(request.actor, found, **told, today=today())
            return pdf(made, f"预览答复{OutcomeCode(told['outcome'])}")
    context = answer_context(found, form, is_refresh=False)
    return page(request, "answer", context, here=found.number)


@require_POST
@office(Permission.REQUEST_UNMASK)
def sheet_print(request: ActorRequest, request_id: int, what: str) -> HttpResponse:
    """Give a sheet of one request to be printed."""
    found = request_seen(request.actor, request_id)
    try:
        made = printed(request.actor, [request_id], what, today())
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
        return redirect("workspace:request", request_id)
    return pdf(made, found.number)


@require_POST
@office(Permission.REQUEST_UNMASK)
def requests_print(request: ActorRequest) -> HttpResponse:
    """Give a sheet of all requests that were chosen in the list, as one PDF."""
    form = PrintForm(request.POST)
    chosen = [one.partition(":")[0] for one in request.POST.getlist("chosen")]
    try:
        numbers = [int(one) for one in chosen if _NUMBER.fullmatch(one)]
        what = form.cleaned_data["what"] if form.is_valid() else ""
        made = printed(request.actor, list(dict.fromkeys(numbers)), what, today())
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
        return redirect("workspace:requests")
    return pdf(made, "合并打印")


def pdf(content: bytes, name: str) -> HttpResponse:
    """Answer with a PDF to keep; nothing on the way keeps it."""
    answer = given(content, f"{name}.pdf", "application/pdf")
    answer["Cache-Control"] = "private, no-store"
    return answer
