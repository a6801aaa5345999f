"""Items of the public site: list, editor, release, taking down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import columns_listed, item_seen, items_for
from gongkai.publishing.services import item_change, item_draft, item_release, item_take_down
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.items import ItemForm, ReleaseForm, TakeDownForm
from gongkai.workspace.instant_keys import next_page, read_key
from gongkai.workspace.item_page import column_groups, item_context, item_form, item_initial
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_A_PAGE = 50
_STATES = (("draft", "草稿"), ("released", "已发布"), ("taken_down", "已下线"))


@require_GET
@office(Permission.ITEM_VIEW)
def items(request: ActorRequest) -> HttpResponse:
    """List the items, the last changed first."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    state, words = request.GET.get("state", ""), request.GET.get("words", "")[:100].strip()
    state = state if state in dict(_STATES) else ""
    found = items_for(
        request.actor,
        organ=chosen.organ,
        state=state,
        words=words,
        before=read_key(request.GET.get("after", "")),
        limit=_A_PAGE + 1,
    )
    rows, following = next_page(found, _A_PAGE, "changed_at")
    context = {
        "chosen": chosen,
        "rows": rows,
        "page": following,
        "state": state,
        "states": _STATES,
        "words": words,
        "may_edit": bool(request.actor.reach(Permission.ITEM_EDIT)),
        "has_columns": bool(columns_listed(chosen.organ)),
    }
    return page(request, "items", context)


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_EDIT)
def item_new(request: ActorRequest) -> HttpResponse:
    """Draft an item."""
    chosen = choose_organ(request, Permission.ITEM_EDIT)
    form = ItemForm(
        request.POST or None, columns=column_groups(chosen.organ), initial=item_initial(request)
    )
    if form.is_valid():
        with shown_on(form):
            made = item_draft(organ=chosen.organ, **form.facts(), by=request.actor, today=today())
            return done(request, "草稿已保存。", "workspace:item", made.pk)
    return page(request, "item_new", {"form": form, "chosen": chosen}, here="拟制信息")


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_VIEW)
def item(request: ActorRequest, item_id: int) -> HttpResponse:
    """Show an item as it reads; change it."""
    found = item_seen(request.actor, item_id)
    form = None
    if request.method == "POST":
        form = item_form(found, request.POST)
        if form.is_valid():
            with shown_on(form):
                item_change(
                    item_id=item_id,
                    version=form.cleaned_data["version"] or 0,
                    override_reason=form.cleaned_data["override_reason"],
                    **form.facts(),
                    by=request.actor,
                    today=today(),
                )
                return done(request, "已保存。", "workspace:item", item_id)
    return _page(request, found, change=form)


@require_POST
@office(Permission.ITEM_VIEW)
def item_publish(request: ActorRequest, item_id: int) -> HttpResponse:
    """Release an item."""
    found = item_seen(request.actor, item_id)
    form = ReleaseForm(request.POST, auto_id="id_release_%s")
    if form.is_valid():
        with shown_on(form):
            item_release(item_id=item_id, **form.cleaned_data, by=request.actor, today=today())
            return done(request, "已发布。", "workspace:item", item_id)
    return _page(request, found, release=form)


@require_POST
@office(Permission.ITEM_VIEW)
def item_remove(request: ActorRequest, item_id: int) -> HttpResponse:
    """Take a released item down."""
    found = item_seen(request.actor, item_id)
    form = TakeDownForm(request.POST, auto_id="id_down_%s")
    if form.is_valid():
        with shown_on(form):
            item_take_down(item_id=item_id, **form.cleaned_data, by=request.actor, today=today())
            return done(request, "已下线。", "workspace:item", item_id)
    return _page(request, found, take_down=form)


def _page(request: ActorRequest, found: Any, **refused: BaseForm | None) -> HttpResponse:
    context = item_context(request.actor, found, refused)
    return page(request, "item", context, here=found.title)
