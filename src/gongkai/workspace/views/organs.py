"""Organs and their units: set up and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import organs_within, place_of
from gongkai.organs.services import (
    organ_change,
    organ_create,
    organ_move,
    unit_change,
    unit_create,
)
from gongkai.workspace.door import office
from gongkai.workspace.forms.organs import NewOrganForm, OrganForm, UnitForm, move_form
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_http_methods(["GET", "POST"])
@office(Permission.PEOPLE_MANAGE)
def organ(request: ActorRequest) -> HttpResponse:
    """Show what is said of an organ; change it."""
    chosen = choose_organ(request, Permission.PEOPLE_MANAGE)
    form = OrganForm(request.POST or None, initial=vars(chosen.organ))
    if form.is_valid():
        with shown_on(form):
            organ_change(organ=chosen.organ, by=request.actor, **form.facts())
            return done_at(request, "已保存机构信息。", "workspace:people", chosen.organ)
    context = {"form": form, "move_form": move_form(chosen), "chosen": chosen}
    return page(request, "organ", context, here="机构信息")


@require_http_methods(["GET", "POST"])
@office(Permission.PEOPLE_MANAGE)
def organ_new(request: ActorRequest) -> HttpResponse:
    """Set up an organ below another."""
    above = organs_within(request.actor.reach(Permission.PEOPLE_MANAGE))
    form = NewOrganForm(request.POST or None, parents=above)
    if form.is_valid():
        with shown_on(form):
            made = organ_create(by=request.actor, **form.facts())
            return done_at(request, "已设立机构。", "workspace:people", made)
    return page(request, "organ_new", {"form": form}, here="设立下级机构")


@require_POST
@office(Permission.PEOPLE_MANAGE)
def organ_shift(request: ActorRequest) -> HttpResponse:
    """Put an organ under another."""
    chosen = choose_organ(request, Permission.PEOPLE_MANAGE)
    form = move_form(chosen, request.POST)
    if form.is_valid():
        with shown_on(form):
            organ_move(organ=chosen.organ, parent=form.cleaned_data["parent"], by=request.actor)
            return done_at(request, "已调整上级机构。", "workspace:organ", chosen.organ)
    context = {"form": OrganForm(initial=vars(chosen.organ)), "move_form": form, "chosen": chosen}
    return page(request, "organ", context, here="机构信息")


@require_http_methods(["GET", "POST"])
@office(Permission.PEOPLE_VIEW)
def units(request: ActorRequest) -> HttpResponse:
    """List the units of an organ; set one up."""
    chosen = choose_organ(request, Permission.PEOPLE_VIEW)
    form = UnitForm(request.POST or None)
    if form.is_valid():
        with shown_on(form):
            told = {name: form.cleaned_data[name] for name in ("name", "position")}
            unit_create(organ=chosen.organ, **told, by=request.actor)
            return done_at(request, "已设立内设机构。", "workspace:units", chosen.organ)
    context = {"chosen": chosen, "units": chosen.organ.units.all(), "form": form}
    context["may_manage"] = request.actor.may(Permission.PEOPLE_MANAGE, place_of(chosen.organ))
    return page(request, "units", context, here="内设机构")


@require_http_methods(["GET", "POST"])
@office(Permission.PEOPLE_MANAGE)
def unit(request: ActorRequest, unit_id: int) -> HttpResponse:
    """Change a unit."""
    chosen = choose_organ(request, Permission.PEOPLE_MANAGE)
    found = get_object_or_404(chosen.organ.units, pk=unit_id)
    form = UnitForm(request.POST or None, initial=vars(found))
    if form.is_valid():
        with shown_on(form):
            unit_change(unit=found, by=request.actor, **form.cleaned_data)
            return done_at(request, "已保存内设机构。", "workspace:units", chosen.organ)
    return page(request, "unit", {"form": form, "unit": found, "chosen": chosen}, here=found.name)
