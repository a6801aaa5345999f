"""Granting a role and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.views.decorators.http import require_POST

from gongkai.organs.authority import Permission
from gongkai.organs.roles import Role
from gongkai.organs.selectors import appointments_of, person_seen
from gongkai.organs.services import role_grant, role_withdraw
from gongkai.workspace.door import office
from gongkai.workspace.forms.people import WithdrawForm
from gongkai.workspace.page import done, page
from gongkai.workspace.person_page import person_context, role_form
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_POST
@office(Permission.ROLES_GRANT)
def role_give(request: ActorRequest, person_id: int) -> HttpResponse:
    """Give a role in the person's organ."""
    found = person_seen(request.actor, person_id)
    form = role_form(request.actor, found, request.POST)
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data | {"role": Role(form.cleaned_data["role"])}
            role_grant(person=found, organ=found.organ, **told, by=request.actor)
            return done(request, "已授予角色。", "workspace:person", person_id)
    context = person_context(request.actor, found, role=form)
    return page(request, "person", context, here=found.name)


@require_POST
@office(Permission.ROLES_GRANT)
def role_take(request: ActorRequest, person_id: int, appointment_id: int) -> HttpResponse:
    """Take a role back."""
    found = person_seen(request.actor, person_id)
    held = [one for one in appointments_of(request.actor, found) if one.pk == appointment_id]
    if not held:
        raise Http404
    form = WithdrawForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            role_withdraw(appointment=held[0], **form.cleaned_data, by=request.actor)
            return done(request, "已收回角色。", "workspace:person", person_id)
    context = person_context(request.actor, found, withdraw=form)
    return page(request, "person", context, here=found.name)
