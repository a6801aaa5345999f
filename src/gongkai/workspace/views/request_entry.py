"""Entering a request by an officer's hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_http_methods

from gongkai.casework.services import request_enter
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.entry import HOW_IT_CAME, WHAT, WHO, EntryForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_REGISTER)
def request_new(request: ActorRequest) -> HttpResponse:
    """Enter a request; its query code is shown this once, to be told to the applicant."""
    chosen = choose_organ(request, Permission.REQUEST_REGISTER)
    form = EntryForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        with shown_on(form):
            filed = request_enter(
                organ=chosen.organ, **form.facts(), by=request.actor, today=today()
            )
            return page(request, "request_entered", {"filed": filed}, here="已录入")
    context = {
        "form": form,
        "chosen": chosen,
        "groups": [
            ("如何提交", form.group(HOW_IT_CAME)),
            ("申请人", form.group(WHO)),
            ("所需信息", form.group(WHAT)),
        ],
    }
    return page(request, "request_enter", context, here="录入申请")
