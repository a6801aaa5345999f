"""Bringing items in from elsewhere with a look beforehand, and taking all of them out."""

from __future__ import annotations

from contextlib import ExitStack
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any

from django.http import FileResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.files.selectors import address_of
from gongkai.files.services import FileRefused, file_made
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import OrganUnknown, place_of
from gongkai.publishing.moving import entries_of
from gongkai.publishing.moving.refused import refused_workbook
from gongkai.publishing.selectors.moving import brought_by, foreseen
from gongkai.publishing.services import import_receive, items_export, items_import
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.moving import BringForm, TakeInForm
from gongkai.workspace.item_form import column_groups
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse
    from django.http.response import HttpResponseBase

    from gongkai.organs.middleware import ActorRequest
    from gongkai.publishing.moving import Source

_SHOWN = 200
_IN_MEMORY = 8 * 1024 * 1024
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ZIP = "application/zip"


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_EDIT)
def bring(request: ActorRequest) -> HttpResponse:
    """Take a file with items in it; what would become of it is shown next."""
    chosen = choose_organ(request, Permission.ITEM_EDIT)
    if not request.actor.may(Permission.ITEM_EDIT, place_of(chosen.organ)):
        raise OrganUnknown("导入由公开工作机构办理，请联系本机关公开工作机构。")
    form = BringForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        with shown_on(form):
            upload = form.cleaned_data["upload"]
            told = {"upload": upload, "name": upload.name}
            kept = import_receive(organ=chosen.organ, **told, by=request.actor)
            return redirect("workspace:take_in", kept.pk)
    may_export = request.actor.may(Permission.ITEM_PUBLISH, place_of(chosen.organ))
    context = {"form": form, "chosen": chosen, "may_export": may_export}
    return page(request, "items_bring", context, here="导入信息")


@require_http_methods(["GET", "POST"])
@office(Permission.ITEM_EDIT)
def take_in(request: ActorRequest, file_id: UUID) -> HttpResponse:
    """Show what would become of what was brought; take it in."""
    try:
        with brought_by(request.actor, file_id) as (file, source):
            return _looked_at(request, file, source)
    except FileRefused as refusal:
        context = {"refusal": str(refusal)}
        return page(request, "items_take_in", context, here="导入预览")


@require_POST
@office(Permission.ITEM_PUBLISH)
def export(request: ActorRequest) -> HttpResponseBase:
    """Give all items of an organ with their files as an archive."""
    chosen = choose_organ(request, Permission.ITEM_PUBLISH)
    with ExitStack() as opened:
        target = opened.enter_context(SpooledTemporaryFile(_IN_MEMORY))
        items_export(organ=chosen.organ, target=target, by=request.actor)
        opened.pop_all()  # the answer closes it when it has been read
    target.seek(0)
    name = f"items-{chosen.organ.code}.zip"
    return FileResponse(target, as_attachment=True, filename=name, content_type=_ZIP)


def _looked_at(request: ActorRequest, file: Any, source: Source) -> HttpResponse:
    asked = request.POST if request.method == "POST" else request.GET
    form = TakeInForm(asked, columns=column_groups(file.organ))
    is_fit = form.is_valid()
    told: dict[str, Any] = {"organ": file.organ, "column": form.cleaned_data.get("column")}
    if request.method == "POST" and is_fit:
        told["keeps_traces"] = form.cleaned_data["traces"] == "keep"
        done = items_import(source=source, **told, by=request.actor, today=today())
        return _done(request, file.organ, done)
    rows = list(foreseen(entries_of(source, today()), **told))
    context = _counted(rows) | {"form": form, "file": file, "rows": rows[:_SHOWN]}
    return page(request, "items_take_in", context, here="导入预览")


def _done(request: ActorRequest, organ: Any, done: Any) -> HttpResponse:
    """Say what became of it, with a workbook of what was not taken in."""
    address = ""
    if done.refused:
        rows = ((one.place, one.title, one.reason) for one in done.refused)
        file = file_made(
            organ=organ,
            content=BytesIO(refused_workbook(rows)),
            name="未导入.xlsx",
            media_type=_WORKBOOK,
            by=request.actor,
        )
        address = address_of(file, holder=f"person:{request.actor.person_id}")
    shown = done.refused[:_SHOWN]
    context = {"done": done, "organ": organ, "address": address, "refused": shown}
    return page(request, "items_taken_in", context, here="导入结果")


def _counted(rows: list[Any]) -> dict[str, int]:
    new = sum(one.is_new for one in rows)
    known = sum(one.known is not None for one in rows)
    return {"new": new, "known": known, "unfit": len(rows) - new - known, "total": len(rows)}
