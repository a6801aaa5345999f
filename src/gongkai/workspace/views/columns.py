"""The columns of an organ's site: what each holds and owes, and keeping them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of, units_of
from gongkai.publishing.selectors import column_seen
from gongkai.publishing.services import (
    column_add,
    column_change,
    column_close,
    column_move,
    columns_lay,
)
from gongkai.today import today
from gongkai.workspace.column_page import (
    column_context,
    column_rows,
    known_column_form,
    parents_of,
)
from gongkai.workspace.door import office
from gongkai.workspace.forms.columns import (
    NewColumnForm,
    OpenForm,
    PlaceForm,
)
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, done_at, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.ITEM_VIEW)
def columns(request: ActorRequest) -> HttpResponse:
    """Show the tree of columns with what is late."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    place = place_of(chosen.organ)
    context = {
        "chosen": chosen,
        "rows": column_rows(chosen.organ, today()),
        "may_lay": request.actor.may(Permission.ITEM_PUBLISH, place),
        "may_manage": request.actor.may(Permission.COLUMN_MANAGE, place),
    }
    return page(request, "columns", context, here="栏目")


@require_POST
@office(Permission.ITEM_PUBLISH)
def columns_set(request: ActorRequest) -> HttpResponse:
    """Lay the fixed columns, and bring those that are there up to the catalogue."""
    chosen = choose_organ(request, Permission.ITEM_PUBLISH)
    columns_lay(organ=chosen.organ, by=request.actor)
    return done_at(request, "法定栏目已按目录设置。", "workspace:columns", chosen.organ)


@require_http_methods(["GET", "POST"])
@office(Permission.COLUMN_MANAGE)
def column_new(request: ActorRequest) -> HttpResponse:
    """Add a column."""
    chosen = choose_organ(request, Permission.COLUMN_MANAGE)
    parents, units = parents_of(chosen.organ), units_of(chosen.organ)
    initial = {"parent": request.GET.get("parent", ""), "audience": "全社会"}
    form = NewColumnForm(request.POST or None, parents=parents, units=units, initial=initial)
    if form.is_valid():
        with shown_on(form):
            told = {name: form.cleaned_data[name] for name in ("parent", "slug", "listing_key")}
            made = column_add(organ=chosen.organ, told=form.told(), **told, by=request.actor)
            return done(request, "栏目已增设。", "workspace:column", made.pk)
    return page(request, "column_new", {"form": form, "chosen": chosen}, here="增设栏目")


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_VIEW)
def column(request: ActorRequest, column_id: int) -> HttpResponse:
    """Show a column; describe it anew."""
    found = column_seen(request.actor, column_id)
    form = None
    if request.method == "POST":
        form = known_column_form(found, request.POST)
        if form.is_valid():
            with shown_on(form):
                column_change(column_id=column_id, **form.seen(), by=request.actor)
                return done(request, "栏目已修改。", "workspace:column", column_id)
    return _page(request, found, change=form)


@require_POST
@office(Permission.ITEM_VIEW)
def column_place(request: ActorRequest, column_id: int) -> HttpResponse:
    """Hang a column elsewhere."""
    found = column_seen(request.actor, column_id)
    form = PlaceForm(request.POST, parents=parents_of(found.organ), auto_id="id_move_%s")
    if form.is_valid():
        with shown_on(form):
            column_move(column_id=column_id, **form.cleaned_data, by=request.actor)
            return done(request, "栏目位置已调整。", "workspace:column", column_id)
    return _page(request, found, move=form)


@require_POST
@office(Permission.ITEM_VIEW)
def column_shut(request: ActorRequest, column_id: int) -> HttpResponse:
    """Close a column, or open it again."""
    found = column_seen(request.actor, column_id)
    form = OpenForm(request.POST, auto_id="id_close_%s")
    if form.is_valid():
        with shown_on(form):
            shut = column_close(column_id=column_id, **form.cleaned_data, by=request.actor)
            said = "栏目已启用。" if shut.is_active else "栏目已停用。"
            return done(request, said, "workspace:column", column_id)
    return _page(request, found, close=form)


def _page(request: ActorRequest, found: Any, **refused: BaseForm | None) -> HttpResponse:
    context = column_context(request.actor, found, refused)
    return page(request, "column", context, here=found.name)
