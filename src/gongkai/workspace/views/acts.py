"""Doing an act of the procedure from the case page."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from gongkai.casework.selectors import case_of, request_seen
from gongkai.casework.services import (
    request_act,
    request_confirm,
    request_register,
    slip_correct,
)
from gongkai.law.procedure import Act
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.case_page import case_page
from gongkai.workspace.door import office
from gongkai.workspace.forms.acts import ActForm
from gongkai.workspace.page import done_on_case
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_VIEW)
def act(request: ActorRequest, request_id: int, name: str) -> HttpResponse:
    """Open the form of one act on the case page, or do the act; what is refused stays typed."""
    found = request_seen(request.actor, request_id)
    if name not in Act.__members__:
        raise Http404
    if request.method == "GET":
        return case_page(request, found, open_act=name)
    form = ActForm(Act[name], case_of(found), request.POST)
    if form.is_valid():
        with shown_on(form):
            _do(request, request_id, form)
            return done_on_case(request, f"已{Act[name]}。", request_id)
    return case_page(request, found, refused={name: form})


def _do(request: ActorRequest, request_id: int, form: ActForm) -> None:
    same: dict[str, Any] = {
        "request_id": request_id,
        "version": form.cleaned_data["version"],
        "by": request.actor,
        "today": today(),
    }
    if form.act is Act.CONFIRM_RECEIPT:
        told = form.cleaned_data
        request_confirm(**same, confirmed_at=_confirmed_at(told["on"]), said=told["reason"])
    elif form.act is Act.REGISTER:
        request_register(**same, applicant_kind=form.cleaned_data["applicant_kind"])
    elif form.act is Act.CORRECT_SLIP:
        told = form.cleaned_data
        slip_correct(**same, on=told["on"], wrong=told["wrong"], right=told["right"])
    else:
        request_act(**same, act=form.act, facts=form.facts())


def _confirmed_at(day: date) -> datetime | None:
    """Give the noon of an earlier day; None, this moment, for today."""
    return None if day == today() else timezone.make_aware(datetime.combine(day, time(12)))
