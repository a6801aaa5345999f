"""Entering requests by an officer's hand: one with all its papers, or many row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from gongkai.casework.selectors import receipt_foreseen
from gongkai.casework.services import request_enter
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.arrival import ArrivalForm
from gongkai.workspace.forms.batch import COLUMNS, FIRST_ROWS, MOST_ROWS, RowForm, Rows
from gongkai.workspace.forms.entry import EntryForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse, QueryDict

    from gongkai.casework.selectors import Foreseen
    from gongkai.casework.services import Filed
    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.forms.entry import ApplicationForm


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_REGISTER)
def request_new(request: ActorRequest) -> HttpResponse:
    """Enter a request; its query code is shown this once, to be told to the applicant."""
    chosen = choose_organ(request, Permission.REQUEST_REGISTER)
    form = EntryForm(request.POST or None, request.FILES or None)
    is_look = request.POST.get("go") == "look"
    if not is_look and form.is_valid():
        filed = _entered(request, chosen.organ, form)
        if filed:
            return page(request, "request_entered", {"filed": filed[0]}, here="已录入")
    if is_look:
        form = EntryForm(initial=request.POST.dict())
    foreseen = _foreseen(request.POST) if request.POST else None
    context = {"form": form, "chosen": chosen, "foreseen": foreseen}
    return page(request, "request_enter", context, here="录入申请")


@require_GET
@office(Permission.REQUEST_REGISTER)
def receipt_look(request: ActorRequest) -> HttpResponse:
    """Tell what the dates mean while they are being typed; nothing is kept."""
    context = {"foreseen": _foreseen(request.GET)}
    return render(request, "workspace/partials/_receipt_foreseen.html", context)


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_REGISTER)
def requests_new(request: ActorRequest) -> HttpResponse:
    """Enter rows; each that can be is entered, each that cannot stays with what is wrong."""
    chosen = choose_organ(request, Permission.REQUEST_REGISTER)
    rows = Rows(request.POST or None)
    entered: list[tuple[Filed, str]] = []
    if rows.is_bound and request.POST.get("go") == "enter":
        rows, entered = _rows_entered(request, chosen.organ, rows)
    elif rows.is_bound:
        rows = _with_room(rows)
    context = {
        "rows": rows,
        "entered": entered,
        "chosen": chosen,
        "labels": [RowForm.base_fields[name].label for name in COLUMNS],
    }
    return page(request, "requests_enter", context, here="批量录入")


def _entered(request: ActorRequest, organ: Any, form: ApplicationForm) -> list[Filed]:
    """Enter one; give none where it was refused, which the form then says."""
    filed = []
    with shown_on(form):
        filed += [request_enter(organ=organ, **form.facts(), by=request.actor, today=today())]
    return filed


def _foreseen(data: QueryDict) -> Foreseen | None:
    form = ArrivalForm(data)
    return receipt_foreseen(form.arrival(), today()) if form.is_valid() else None


def _rows_entered(
    request: ActorRequest, organ: Any, rows: Any
) -> tuple[Any, list[tuple[Filed, str]]]:
    """Enter the rows that are whole; give those that are not, and what was entered."""
    entered: list[tuple[Filed, str]] = []
    left: list[Any] = []
    for row in rows.forms:
        if not row.has_changed():
            continue
        filed = _entered(request, organ, row) if row.is_valid() else []
        entered += [(one, row.cleaned_data["name"]) for one in filed]
        left += [] if filed else [row]
    return _kept(left), entered


def _kept(left: list[Any]) -> Any:
    """Give a page of rows that begins with those that are left, each with what is wrong."""
    rows = Rows(initial=[_typed(row) for row in left])
    for row, refused in zip(rows.forms, left, strict=False):
        row.refusals = [
            (str(row.fields[name].label) if name in row.fields else "", sentence)
            for name, sentences in refused.errors.items()
            for sentence in sentences
        ]
    return rows


def _with_room(rows: Any) -> Any:
    """Give the same rows with empty ones below them."""
    typed = [_typed(row) for row in rows.forms if row.has_changed()]
    return Rows(initial=typed[: MOST_ROWS - FIRST_ROWS])


def _typed(row: Any) -> dict[str, str]:
    return {name: row.data.get(row.add_prefix(name), "") for name in row.fields}
