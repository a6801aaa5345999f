"""Drafting an answer, keeping what is being typed, submitting and serving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.casework.selectors import request_seen
from gongkai.casework.services import (
    answer_draft,
    answer_serve,
    answer_submit,
    draft_drop,
    draft_keep,
)
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.today import today
from gongkai.workspace.answer_page import answer_context, answer_initial, draft_key
from gongkai.workspace.case_page import case_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.answers import AnswerForm, SubmitForm
from gongkai.workspace.forms.deliveries import DeliverForm
from gongkai.workspace.page import done_on_case, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from gongkai.organs.middleware import ActorRequest


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_DRAFT)
def answer(request: ActorRequest, request_id: int) -> HttpResponse:
    """Draft the answer; 更新 shows the fields of another outcome and saves nothing."""
    found = request_seen(request.actor, request_id)
    request.actor.require(Permission.REQUEST_DRAFT, place_of(found.organ, found.unit_id))
    initial = answer_initial(request, found)
    form = AnswerForm(request.POST or None, request.FILES or None, initial=initial)
    is_refresh = "refresh" in request.POST
    if not is_refresh and form.is_valid():
        with shown_on(form):
            answer_draft(request_id=request_id, **form.facts(), by=request.actor, today=today())
            draft_drop(key=draft_key(request, found))
            return done_on_case(request, "拟稿已保存，核对后送审。", request_id)
    context = answer_context(found, form, is_refresh=is_refresh)
    return page(request, "answer", context, here=found.number)


@require_POST
@office(Permission.REQUEST_DRAFT)
def answer_keep(request: ActorRequest, request_id: int) -> HttpResponse:
    """Keep what is being typed, so that a closed browser loses nothing."""
    found = request_seen(request.actor, request_id)
    request.actor.require(Permission.REQUEST_DRAFT, place_of(found.organ, found.unit_id))
    typed = {name: request.POST.getlist(name) for name in request.POST if name != "version"}
    typed.pop("csrfmiddlewaretoken", None)
    draft_keep(key=draft_key(request, found), organ=found.organ, data=typed)
    return HttpResponse(status=204)


@require_POST
@office(Permission.REQUEST_DRAFT)
def answer_send(request: ActorRequest, request_id: int, answer_id: int) -> HttpResponse:
    """Put the draft into review."""
    found = request_seen(request.actor, request_id)
    form = SubmitForm(request.POST, auto_id="id_submit_%s")
    if form.is_valid():
        with shown_on(form):
            answer_submit(
                answer_id=answer_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done_on_case(request, "已送审。", request_id)
    return case_page(request, found, refused={"submit": form})


@require_POST
@office(Permission.REQUEST_SERVE)
def serve(request: ActorRequest, request_id: int) -> HttpResponse:
    """Record how and when the answer was served."""
    found = request_seen(request.actor, request_id)
    form = DeliverForm(request.POST, request.FILES, auto_id="id_serve_%s")
    if form.is_valid():
        with shown_on(form):
            answer_serve(request_id=request_id, **form.facts(), by=request.actor, today=today())
            return done_on_case(request, "已登记送达。", request_id)
    return case_page(request, found, refused={"serve": form})
