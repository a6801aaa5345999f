"""The lists that every bureau has: what there is, an empty sheet, and records by the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_GET, require_http_methods

from gongkai.appearance.files_given import given
from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import guide_counts, listing_columns
from gongkai.publishing.services import records_import
from gongkai.publishing.sheets import blank_sheet, refused_sheet
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.refusals import shown_on
from gongkai.workspace.sheet_page import (
    listing_by_key,
    sheet_form,
    sheet_read,
    taken_form,
    taken_form_of,
)

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.law.listings import Listing
    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.ITEM_VIEW)
def lists(request: ActorRequest) -> HttpResponse:
    """Show the columns that hold records, with how many each holds."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    context = {
        "chosen": chosen,
        "rows": listing_columns(request.actor, chosen.organ),
        "guides": guide_counts(chosen.organ),
        "may_edit": bool(request.actor.reach(Permission.ITEM_EDIT)),
    }
    return page(request, "lists", context, here="常用清单")


@require_GET
@office(Permission.ITEM_VIEW)
def list_template(request: ActorRequest, slug: str) -> HttpResponse:  # noqa: ARG001 - of everyone
    """Give an empty sheet with the heads of a kind of record."""
    listing = listing_by_key(slug)
    return given(blank_sheet(listing), f"{listing.label}-模板.xlsx")


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_EDIT)
def list_import(request: ActorRequest, slug: str) -> HttpResponse:
    """Take a sheet, show what becomes of each line, then take the records in as drafts."""
    chosen = choose_organ(request, Permission.ITEM_EDIT)
    listing = listing_by_key(slug)
    form = sheet_form(request, chosen.organ, listing)
    shown: dict[str, Any] = {"chosen": chosen, "listing": listing, "form": form, "rows": []}
    if "rows" in request.POST:
        return _taken(request, shown)
    if form.is_valid():
        with shown_on(form):
            column = form.cleaned_data["column"]
            shown["rows"] = sheet_read(listing, column, form.cleaned_data["file"])
            shown["taken"] = taken_form(
                request.actor, chosen.organ, listing, shown["rows"], column
            )
    return _page(request, shown)


def _taken(request: ActorRequest, shown: dict[str, Any]) -> HttpResponse:
    organ, listing = shown["chosen"].organ, shown["listing"]
    taken = taken_form_of(request.actor, organ, listing, request.POST)
    if taken.is_valid():
        told = dict(taken.cleaned_data)
        refused = told.pop("refused")
        if request.POST.get("go") == "refused":
            return _given_back(listing, refused)
        with shown_on(taken):
            made = records_import(organ=organ, by=request.actor, today=today(), **told)
            sentence = f"已拟制{len(made)}条草稿，请逐条核对后送审。"
            drafts = {"column": told["column"].slug, "state": "stage:draft"}
            return done_at(request, sentence, "workspace:items", organ, **drafts)
    return _page(request, shown | {"taken": taken})


def _page(request: ActorRequest, shown: dict[str, Any]) -> HttpResponse:
    rows = shown["rows"]
    told = {
        "good": [row for row in rows if not row.reasons],
        "bad": [row for row in rows if row.reasons],
    }
    return page(request, "list_import", shown | told, here=f"导入{shown['listing'].label}")


def _given_back(listing: Listing, refused: list[dict[str, Any]]) -> HttpResponse:
    rows = [(one["data"], [str(reason) for reason in one["reasons"]]) for one in refused]
    return given(refused_sheet(listing, rows), f"{listing.label}-未通过的行.xlsx")
