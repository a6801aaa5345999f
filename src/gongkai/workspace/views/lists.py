"""The lists that every bureau has: what there is, an empty sheet, and records by the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import guide_counts, listing_columns
from gongkai.publishing.services import records_import
from gongkai.publishing.sheets import blank_sheet, refused_sheet
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.records import SheetForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.refusals import shown_on
from gongkai.workspace.sheet_page import listing_column, sheet_read, taken_form, taken_form_of

if TYPE_CHECKING:
    from gongkai.law.listings import Listing
    from gongkai.organs.middleware import ActorRequest

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


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
def list_template(request: ActorRequest, slug: str) -> HttpResponse:
    """Give an empty sheet with the heads of a column's records."""
    chosen = choose_organ(request, Permission.ITEM_VIEW)
    _, listing = listing_column(chosen.organ, slug)
    return _workbook(blank_sheet(listing), f"{slug}-template")


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_EDIT)
def list_import(request: ActorRequest, slug: str) -> HttpResponse:
    """Take a sheet, show what becomes of each line, then take the records in as drafts."""
    chosen = choose_organ(request, Permission.ITEM_EDIT)
    column, listing = listing_column(chosen.organ, slug)
    shown = {"chosen": chosen, "column": column, "listing": listing}
    if "rows" in request.POST:
        return _looked_at(request, shown)
    form, rows = SheetForm(request.POST or None, request.FILES or None), []
    if form.is_valid():
        with shown_on(form):
            rows = sheet_read(column, listing, form.cleaned_data["file"])
    taken = taken_form(request.actor, chosen.organ, rows) if rows else None
    return _page(request, shown | {"form": form, "rows": rows, "taken": taken})


def _looked_at(request: ActorRequest, shown: dict[str, Any]) -> HttpResponse:
    organ, column = shown["chosen"].organ, shown["column"]
    taken = taken_form_of(request.actor, organ, request.POST)
    if taken.is_valid():
        if request.POST.get("go") == "refused":
            return _given_back(shown["listing"], column, taken.cleaned_data["refused"])
        with shown_on(taken):
            told = {name: taken.cleaned_data[name] for name in ("rows", "unit", "formed_on")}
            whose = {"organ": organ, "column": column, "by": request.actor}
            made = records_import(**told, **whose, today=today())
            sentence = f"已拟制{len(made)}条草稿，请逐条核对后送审。"
            return done_at(request, sentence, "workspace:items", organ)
    return _page(request, shown | {"form": SheetForm(), "rows": [], "taken": taken})


def _page(request: ActorRequest, shown: dict[str, Any]) -> HttpResponse:
    rows = shown["rows"]
    told = {
        "good": [row for row in rows if not row.reasons],
        "bad": [row for row in rows if row.reasons],
    }
    return page(request, "list_import", shown | told, here=f"导入{shown['column'].name}")


def _given_back(listing: Listing, column: Any, refused: list[dict[str, Any]]) -> HttpResponse:
    rows = [(one["data"], [str(reason) for reason in one["reasons"]]) for one in refused]
    return _workbook(refused_sheet(listing, rows), f"{column.slug}-refused")


def _workbook(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=_XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response
