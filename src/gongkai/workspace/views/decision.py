"""Recording what an answer rests on: a search, an opinion, a fee given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_POST

from gongkai.casework.selectors import request_seen
from gongkai.casework.services import fee_refund, opinion_answer, opinion_ask, search_record
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.case_decision import opinion_form
from gongkai.workspace.case_page import case_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.decision import OpinionGivenForm, RefundForm, SearchForm
from gongkai.workspace.page import done_on_case
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_POST
@office(Permission.REQUEST_VIEW)
def search(request: ActorRequest, request_id: int) -> HttpResponse:
    """Record a search."""
    found = request_seen(request.actor, request_id)
    form = SearchForm(request.POST, auto_id="id_search_%s")
    if form.is_valid():
        with shown_on(form):
            search_record(
                request_id=request_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done_on_case(request, "检索已登记。", request_id)
    return case_page(request, found, refused={"search": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def opinion(request: ActorRequest, request_id: int) -> HttpResponse:
    """Ask for an opinion."""
    found = request_seen(request.actor, request_id)
    form = opinion_form(found, request.POST)
    if form.is_valid():
        with shown_on(form):
            opinion_ask(
                request_id=request_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done_on_case(request, "已征询意见。", request_id)
    return case_page(request, found, refused={"opinion": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def opinion_given(request: ActorRequest, request_id: int, opinion_id: int) -> HttpResponse:
    """Record the opinion that was asked for."""
    found = request_seen(request.actor, request_id)
    form = OpinionGivenForm(request.POST, auto_id=f"id_opinion{opinion_id}_%s")
    if form.is_valid():
        with shown_on(form):
            opinion_answer(
                opinion_id=opinion_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done_on_case(request, "意见已登记。", request_id)
    return case_page(request, found, refused={f"opinion{opinion_id}": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def refund(request: ActorRequest, request_id: int, fee_id: int) -> HttpResponse:
    """Record that a fee was given back."""
    found = request_seen(request.actor, request_id)
    form = RefundForm(request.POST, auto_id=f"id_refund{fee_id}_%s")
    if form.is_valid():
        with shown_on(form):
            fee_refund(fee_id=fee_id, **form.cleaned_data, by=request.actor, today=today())
            return done_on_case(request, "退还已登记。", request_id)
    return case_page(request, found, refused={f"refund{fee_id}": form})
