"""What is done to many requests at once: shown first, done, and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from gongkai.casework.selectors import requests_chosen
from gongkai.casework.services import assignment_undo, requests_assign, requests_urge
from gongkai.organs.authority import Permission
from gongkai.organs.roles import Role
from gongkai.organs.selectors import holders, units_of
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.chosen import ChosenForm, chosen_of, written
from gongkai.workspace.page import page
from gongkai.workspace.request_rows import lines

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.casework.services import Chosen
    from gongkai.organs.middleware import ActorRequest


@require_POST
@office(Permission.REQUEST_ASSIGN)
def chosen(request: ActorRequest) -> HttpResponse:
    """Show what was chosen, and the form that assigns it."""
    found = requests_chosen(request.actor, _numbers(request))
    if not found:
        return _nothing(request)
    return _shown(request, found, _form(found))


@require_POST
@office(Permission.REQUEST_ASSIGN)
def chosen_assign(request: ActorRequest) -> HttpResponse:
    """Assign what was chosen, and tell of each what became of it."""
    found = requests_chosen(request.actor, _numbers(request))
    form = _form(found, request.POST)
    if not found or not form.is_valid():
        return _shown(request, found, form)
    made = requests_assign(
        chosen=chosen_of(request.POST), **form.cleaned_data, by=request.actor, today=today()
    )
    return _told(request, made, "分办", may_undo=True)


@require_POST
@office(Permission.REQUEST_ASSIGN)
def chosen_undo(request: ActorRequest) -> HttpResponse:
    """Put back where it was what was assigned together."""
    made = assignment_undo(made=chosen_of(request.POST), by=request.actor, today=today())
    return _told(request, made, "撤销分办", may_undo=False)


@require_POST
@office(Permission.REQUEST_ASSIGN)
def chosen_urge(request: ActorRequest) -> HttpResponse:
    """Urge whoever handles what was chosen."""
    wanted = chosen_of(request.POST)
    if not wanted:
        return _nothing(request)
    return _told(request, requests_urge(chosen=wanted, by=request.actor), "催办", may_undo=False)


def _nothing(request: ActorRequest) -> HttpResponse:
    messages.warning(request, "没有选择申请，请先在列表中勾选。")
    return redirect("workspace:requests")


def _numbers(request: ActorRequest) -> list[int]:
    return [one.request_id for one in chosen_of(request.POST)]


def _form(found: list[Any], data: Any = None) -> ChosenForm:
    """Make the form; requests of several organs have no unit in common."""
    organs = {one.organ_id: one.organ for one in found}
    organ = next(iter(organs.values())) if len(organs) == 1 else None
    return ChosenForm(
        data,
        units=units_of(organ) if organ else (),
        handlers=holders(Role.HANDLER, organ=organ, on=today()) if organ else (),
    )


def _shown(request: ActorRequest, found: list[Any], form: ChosenForm) -> HttpResponse:
    listed = {f"{one.request_id}": one.version for one in chosen_of(request.POST)}
    context = {
        "form": form,
        "lines": lines(found),
        "chosen": [f"{one.pk}:{listed[str(one.pk)]}" for one in found],
        "is_one_organ": len({one.organ_id for one in found}) == 1,
    }
    return page(request, "chosen", context, here="分办所选申请")


def _told(request: ActorRequest, made: list[Chosen], what: str, *, may_undo: bool) -> HttpResponse:
    shown = {one.pk: one for one in requests_chosen(request.actor, [m.request_id for m in made])}
    done = [one for one in made if not one.refusal]
    context = {
        "what": what,
        "results": [(shown.get(one.request_id), one.refusal) for one in made],
        "count": len(done),
        "undo": [written(one) for one in done] if may_undo else [],
    }
    return page(request, "chosen_done", context, here=f"{what}结果")
