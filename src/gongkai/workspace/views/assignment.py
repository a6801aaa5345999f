"""Giving a request to a unit, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_http_methods, require_POST

from gongkai.casework.selectors import request_seen
from gongkai.casework.services import request_assign, request_return
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.case_page import assign_form, case_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.requests import ReturnForm
from gongkai.workspace.page import done, done_on_case
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_VIEW)
def assign(request: ActorRequest, request_id: int) -> HttpResponse:
    """Assign a request, or assign it anew with the reason."""
    found = request_seen(request.actor, request_id)
    if request.method == "GET":
        return case_page(request, found, open_act="assign")
    form = assign_form(found, request.POST)
    if form.is_valid():
        with shown_on(form):
            request_assign(
                request_id=request_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done_on_case(request, "已分办。", request_id)
    return case_page(request, found, refused={"assign": form})


@require_POST
@office(Permission.REQUEST_VIEW)
def give_back(request: ActorRequest, request_id: int) -> HttpResponse:
    """Give a request back to the office of disclosure, with the reason."""
    found = request_seen(request.actor, request_id)
    form = ReturnForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            request_return(
                request_id=request_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done(request, "已退回公开工作机构。", "workspace:requests")
    return case_page(request, found, refused={"return": form})
