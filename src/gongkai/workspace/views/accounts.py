"""What is done with an account: new password, closing, opening again, clearing second factors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_POST

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import person_seen
from gongkai.organs.services import (
    password_reset,
    person_close,
    person_reopen,
    second_factor_reset,
)
from gongkai.workspace.door import office
from gongkai.workspace.forms.people import ReasonForm
from gongkai.workspace.page import done, page
from gongkai.workspace.person_page import person_context, shown_once
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_POST
@office(Permission.PEOPLE_MANAGE)
def person_password(request: ActorRequest, person_id: int) -> HttpResponse:
    """Give a new first password, shown this once."""
    found = person_seen(request.actor, person_id)
    return shown_once(
        request, found, password_reset(person=found, by=request.actor), "密码已重置。"
    )


@require_POST
@office(Permission.PEOPLE_MANAGE)
def person_shut(request: ActorRequest, person_id: int) -> HttpResponse:
    """Close an account."""
    found = person_seen(request.actor, person_id)
    form = ReasonForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            person_close(person=found, by=request.actor, **form.cleaned_data)
            return done(request, "账号已停用。", "workspace:person", person_id)
    return _refused(request, found, form)


@require_POST
@office(Permission.PEOPLE_MANAGE)
def person_open(request: ActorRequest, person_id: int) -> HttpResponse:
    """Open a closed account again; its first password is shown this once."""
    found = person_seen(request.actor, person_id)
    form = ReasonForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            opened, password = person_reopen(person=found, by=request.actor, **form.cleaned_data)
            return shown_once(request, opened, password, "账号已重新启用，角色须另行授予。")
    return _refused(request, found, form)


@require_POST
@office(Permission.ROLES_GRANT)
def factor_clear(request: ActorRequest, person_id: int) -> HttpResponse:
    """Clear the second factors of who lost them."""
    found = person_seen(request.actor, person_id)
    form = ReasonForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            second_factor_reset(person=found, by=request.actor, **form.cleaned_data)
            return done(request, "二次验证已清除。", "workspace:person", person_id)
    return _refused(request, found, form)


def _refused(request: ActorRequest, found: Any, form: ReasonForm) -> HttpResponse:
    context = person_context(request.actor, found, account=form)
    return page(request, "person", context, here=found.name)
