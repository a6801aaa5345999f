"""Reconsiderations and suits: the register behind table 4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_http_methods

from gongkai.casework.selectors import dispute_seen, disputes_page, request_by_number
from gongkai.casework.services import dispute_conclude, dispute_register
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.disputes import ConclusionForm, DisputeForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.DISPUTE_VIEW)
def disputes(request: ActorRequest) -> HttpResponse:
    """List the cases, the newest first."""
    found = disputes_page(request.actor, after=request.GET.get("after", ""))
    may_keep = bool(request.actor.reach(Permission.DISPUTE_KEEP))
    return page(request, "disputes", {"page": found, "may_keep": may_keep})


@require_http_methods(["GET", "POST"])
@office(Permission.DISPUTE_KEEP)
def dispute_new(request: ActorRequest) -> HttpResponse:
    """Register a case."""
    chosen = choose_organ(request, Permission.DISPUTE_KEEP)
    about = request.GET.get("request_number", "")
    form = DisputeForm(request.POST or None, initial={"request_number": about})
    if form.is_valid():
        with shown_on(form):
            told = dict(form.cleaned_data)
            number = told.pop("request_number")
            about_request = request_by_number(request.actor, chosen.organ, number)
            dispute_register(
                organ=chosen.organ, request=about_request, **told, by=request.actor, today=today()
            )
            return done(request, "已登记。", "workspace:disputes")
    return page(request, "dispute_new", {"form": form, "chosen": chosen}, here="登记案件")


@require_http_methods(["GET", "POST"])
@office(Permission.DISPUTE_VIEW)
def dispute(request: ActorRequest, dispute_id: int) -> HttpResponse:
    """Show a case; record how it ended."""
    found = dispute_seen(request.actor, dispute_id)
    may_keep = request.actor.may(Permission.DISPUTE_KEEP, place_of(found.organ))
    form = ConclusionForm(request.POST or None)
    if form.is_valid():
        with shown_on(form):
            dispute_conclude(
                dispute_id=dispute_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done(request, "已登记审结结果。", "workspace:dispute", dispute_id)
    context = {"dispute": found, "form": form, "may_keep": may_keep and not found.result}
    return page(request, "dispute", context, here=found.reference or "案件")
