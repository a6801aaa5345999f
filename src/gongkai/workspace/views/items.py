"""Items of the public site: list, a new one, one with its draft, the wordings side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import JsonResponse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import (
    differences,
    item_seen,
    items_late,
    revision_seen,
    two_of,
)
from gongkai.publishing.services import item_draft, revision_change, revision_keep
from gongkai.text.whole_numbers import whole_number
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.item_form import new_item_form, origin_asked, revision_form
from gongkai.workspace.item_list import item_list
from gongkai.workspace.item_page import item_context
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on
from gongkai.workspace.years import year_asked

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.forms.items import ItemForm


@require_GET
@office(Permission.ITEM_VIEW)
def items(request: ActorRequest) -> HttpResponse:
    """List the items, the last changed first unless asked otherwise."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    context = item_list(request.actor, chosen.organ, request.GET) | {
        "chosen": chosen,
        "may_edit": bool(request.actor.reach(Permission.ITEM_EDIT)),
    }
    return page(request, "items", context)


@require_GET
@office(Permission.ITEM_VIEW)
def items_behind(request: ActorRequest) -> HttpResponse:
    """List what was published too late in a year, and what waits too long."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    this_year = today().year
    year = year_asked(request.GET.get("year", ""), this_year)
    late = items_late(request.actor, chosen.organ, year=year, today=today())
    after = year + 1 if year < this_year else None
    context = {"chosen": chosen, "late": late, "year": year, "before": year - 1, "after": after}
    return page(request, "items_late", context, here="公开时限")


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
                origin=origin_asked(request),
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
    return revision_seen(request.actor, whole_number(request.POST.get("revision", "")) or 0)


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
