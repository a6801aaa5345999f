"""People: who is there, a new account, one account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.views.decorators.http import require_GET, require_http_methods

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import leading_group, person_seen, place_of, units_of
from gongkai.organs.selectors import people as people_seen
from gongkai.organs.services import person_change, person_create
from gongkai.workspace.door import office
from gongkai.workspace.forms.people import NewPersonForm, PersonForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.person_page import person_context, shown_once
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_A_PAGE = 100


@require_GET
@office(Permission.PEOPLE_VIEW)
def people(request: ActorRequest) -> HttpResponse:
    """List the people of an organ."""
    chosen = choose_organ(request, Permission.PEOPLE_VIEW)
    words = request.GET.get("words", "").strip()[:40]
    found = people_seen(request.actor, organ=chosen.organ, search=words)
    context = {
        "chosen": chosen,
        "words": words,
        "people": Paginator(found, _A_PAGE).get_page(request.GET.get("page")),
        "leaders": leading_group(chosen.organ),
        "may_manage": request.actor.may(Permission.PEOPLE_MANAGE, place_of(chosen.organ)),
    }
    return page(request, "people", context)


@require_http_methods(["GET", "POST"])
@office(Permission.PEOPLE_MANAGE)
def person_new(request: ActorRequest) -> HttpResponse:
    """Make an account; its first password is shown this once."""
    chosen = choose_organ(request, Permission.PEOPLE_MANAGE)
    form = NewPersonForm(request.POST or None, units=units_of(chosen.organ))
    context: dict[str, Any] = {"form": form, "chosen": chosen}
    if form.is_valid():
        with shown_on(form):
            made, password = person_create(
                organ=chosen.organ, **form.cleaned_data, by=request.actor
            )
            return shown_once(request, made, password, "账号已建立。")
    return page(request, "person_new", context, here="新建账号")


@require_http_methods(["GET", "POST"])
@office(Permission.PEOPLE_VIEW)
def person(request: ActorRequest, person_id: int) -> HttpResponse:
    """Show an account with its roles; change it."""
    found = person_seen(request.actor, person_id)
    form = None
    if request.method == "POST":
        form = PersonForm(request.POST, units=units_of(found.organ))
        if form.is_valid():
            with shown_on(form):
                person_change(person=found, by=request.actor, **form.cleaned_data)
                return done(request, "已保存。", "workspace:person", person_id)
    context = person_context(request.actor, found, person=form)
    return page(request, "person", context, here=found.name)
