"""Claims that a record about oneself is wrong: the register, a new one, one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.casework.selectors import claim_seen, claims_page
from gongkai.casework.services import claim_decide, claim_enter, claimant_erase
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.claim_page import claim_page, end_form
from gongkai.workspace.door import office
from gongkai.workspace.forms.claims import (
    WHAT,
    WHO,
    ClaimantEraseForm,
    ClaimForm,
    ClaimsFilterForm,
)
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REQUEST_VIEW)
def claims(request: ActorRequest) -> HttpResponse:
    """List the claims, the latest first."""
    form = ClaimsFilterForm(request.GET)
    told = form.cleaned_data if form.is_valid() else {}
    found = claims_page(request.actor, after=request.GET.get("after", ""), **told)
    may_enter = bool(request.actor.reach(Permission.REQUEST_REGISTER))
    return page(request, "claims", {"page": found, "form": form, "may_enter": may_enter})


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_REGISTER)
def claim_new(request: ActorRequest) -> HttpResponse:
    """Enter a claim."""
    chosen = choose_organ(request, Permission.REQUEST_REGISTER)
    form = ClaimForm(request.POST or None)
    if form.is_valid():
        with shown_on(form):
            made = claim_enter(organ=chosen.organ, **form.facts(), by=request.actor, today=today())
            return done(request, f"已登记为{made.number}。", "workspace:claim", made.pk)
    groups = [("更正申请", form.group(WHAT)), ("申请人", form.group(WHO))]
    context = {"form": form, "chosen": chosen, "groups": groups}
    return page(request, "claim_new", context, here="登记更正申请")


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_VIEW)
def claim(request: ActorRequest, claim_id: int) -> HttpResponse:
    """Show a claim; end it."""
    found = claim_seen(request.actor, claim_id)
    if request.method == "GET":
        return claim_page(request, found)
    form = end_form(found, request.POST)
    if form.is_valid():
        with shown_on(form):
            claim_decide(claim_id=claim_id, **form.facts(), by=request.actor, today=today())
            return done(request, "已办结。", "workspace:claim", claim_id)
    return claim_page(request, found, form=form)


@require_POST
@office(Permission.REQUEST_VIEW)
def claimant_delete(request: ActorRequest, claim_id: int) -> HttpResponse:
    """Erase the claimant's particulars for good."""
    found = claim_seen(request.actor, claim_id)
    form = ClaimantEraseForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            claimant_erase(claim_id=claim_id, by=request.actor, **form.cleaned_data)
            return done(request, "申请人身份信息已删除。", "workspace:claim", claim_id)
    return claim_page(request, found, erase_form=form)
