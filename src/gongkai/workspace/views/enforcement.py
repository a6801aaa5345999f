"""Decisions in bulk: the list, one of them, withdrawing it, putting it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_POST

from gongkai.decisions.selectors import Kind, decision_seen
from gongkai.decisions.services import Correction, decision_correct, decision_withdraw
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.enforcement_page import decision_page, list_context
from gongkai.workspace.forms.enforcement import CorrectForm, WithdrawForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.DECISION_VIEW)
def decisions(request: ActorRequest) -> HttpResponse:
    """List an organ's decisions, the newest first."""
    chosen = choose_organ(request, Permission.DECISION_VIEW)
    return page(request, "decisions", list_context(request, chosen))


@require_GET
@office(Permission.DECISION_VIEW)
def decision(request: ActorRequest, decision_id: int) -> HttpResponse:
    """Show a decision with what was changed of it."""
    return decision_page(request, decision_seen(request.actor, decision_id))


@require_POST
@office(Permission.DECISION_VIEW)
def decision_remove(request: ActorRequest, decision_id: int) -> HttpResponse:
    """Withdraw a decision that stands no more."""
    found = decision_seen(request.actor, decision_id)
    form = WithdrawForm(request.POST, auto_id="id_withdraw_%s")
    if form.is_valid():
        with shown_on(form):
            decision_withdraw(**_key(found), **form.cleaned_data, **_who(request))
            return done(request, "已撤回，原地址说明撤回原因。", _ONE, decision_id)
    return decision_page(request, found, withdraw=form)


@require_POST
@office(Permission.DECISION_VIEW)
def decision_mend(request: ActorRequest, decision_id: int) -> HttpResponse:
    """Put right what a decision says."""
    found = decision_seen(request.actor, decision_id)
    form = CorrectForm(request.POST, auto_id="id_correct_%s")
    if form.is_valid():
        with shown_on(form):
            told = {
                "correction": Correction(**form.told()),
                "reason": form.cleaned_data["reason"],
            }
            decision_correct(**_key(found), **told, **_who(request))
            return done(request, "已更正，原内容留存。", _ONE, decision_id)
    return decision_page(request, found, correct=form)


_ONE = "workspace:decision"


def _key(found: Any) -> dict[str, Any]:
    return {"organ": found.organ, "kind": Kind(found.kind), "number": found.number}


def _who(request: ActorRequest) -> dict[str, Any]:
    return {"by": request.actor, "today": today()}
