"""Items of the public site: list, a new one, one with its draft, the wordings side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import JsonResponse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import (
    columns_listed,
    differences,
    item_seen,
    items_for,
    revision_seen,
    two_of,
)
from gongkai.publishing.services import item_draft, revision_change, revision_keep
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.instant_keys import next_page, read_key
from gongkai.workspace.item_form import new_item_form, revision_form
from gongkai.workspace.item_page import item_context
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.forms.items import ItemForm

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
    form = new_item_form(request, chosen.organ)
    if form.is_valid():
        with shown_on(form):
            made = item_draft(
                organ=chosen.organ,
                column=form.cleaned_data["column"],
                unit=form.cleaned_data["unit"],
                written=form.written({}),
                by=request.actor,
                today=today(),
            )
            return done(request, "草稿已保存。", "workspace:item", made.pk)
    return page(request, "item_new", {"form": form, "chosen": chosen}, here="拟制信息")


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_VIEW)
def item(request: ActorRequest, item_id: int) -> HttpResponse:
    """Show an item as it reads; change its draft."""
    found = item_seen(request.actor, item_id)
    form = None
    if request.method == "POST":
        revision = _revision(request)
        form = revision_form(revision, request.POST)
        if form.is_valid():
            with shown_on(form):
                revision_change(**_told(request, form, revision))
                return done(request, "已保存。", "workspace:item", item_id)
    context = item_context(request.actor, found, {"change": form})
    return page(request, "item", context, here=found.title)


@require_POST
@office(Permission.ITEM_VIEW)
def item_keep(request: ActorRequest, item_id: int) -> HttpResponse:
    """Keep what is being written; say the version to go on with."""
    item_seen(request.actor, item_id)
    revision = _revision(request)
    form = revision_form(revision, request.POST)
    if form.is_valid():
        with shown_on(form):
            kept = revision_keep(**_told(request, form, revision))
            return JsonResponse({"version": kept.version, "at": kept.changed_at.isoformat()})
    return JsonResponse({"problems": _problems(form)}, status=409)


@require_GET
@office(Permission.ITEM_VIEW)
def item_differences(request: ActorRequest, item_id: int, number: int) -> HttpResponse:
    """Show what a wording has changed against the one before it."""
    found = item_seen(request.actor, item_id)
    older, newer = two_of(found, number)
    changed = differences(older, newer) if older else []
    context = {"item": found, "older": older, "newer": newer, "differences": changed}
    return page(request, "item_differences", context, here=found.title)


def _revision(request: ActorRequest) -> Any:
    number = request.POST.get("revision", "")
    is_number = number.isascii() and number.isdigit()
    return revision_seen(request.actor, int(number[:18]) if is_number else 0)


def _told(request: ActorRequest, form: ItemForm, revision: Any) -> dict[str, Any]:
    told = form.cleaned_data
    return {
        "revision_id": revision.pk,
        "version": told["version"] or 0,
        "written": form.written(revision.data),
        "column": told.get("column"),
        "by": request.actor,
        "today": today(),
    }


def _problems(form: BaseForm) -> list[str]:
    return [str(sentence) for sentences in form.errors.values() for sentence in sentences]
