"""Files of decisions: put down, looked at, begun or dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.decisions.selectors import Kind
from gongkai.decisions.services import file_drop, file_take
from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.enforcement_mapping import MappingPage
from gongkai.workspace.enforcement_waiting import Waiting, found, remember, waiting
from gongkai.workspace.forms.enforcement_files import UploadForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_http_methods(["GET", "POST"])
@office(Permission.DECISION_IMPORT)
def upload(request: ActorRequest) -> HttpResponse:
    """Put files down; the next page asks which column is which."""
    chosen = choose_organ(request, Permission.DECISION_IMPORT)
    form = UploadForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        kind = Kind(int(form.cleaned_data["kind"]))
        with shown_on(form):
            put_down = []
            for file in form.cleaned_data["tables"]:
                taken = file_take(
                    organ=chosen.organ, upload=file, name=file.name, by=request.actor
                )
                remember(request, taken, kind)
                put_down.append(Waiting(taken, kind))
            return redirect(put_down[0].url)
    context = {"form": form, "chosen": chosen, "files_waiting": waiting(request)}
    return page(request, "decision_upload", context, here="导入文件")


@require_http_methods(["GET", "POST"])
@office(Permission.DECISION_IMPORT)
def mapping(request: ActorRequest, file_id: UUID) -> HttpResponse:
    """Show what a file holds and what its columns may mean; begin its import."""
    shown = MappingPage(request, found(request, file_id))
    if shown.form.is_valid():
        with shown_on(shown.form):
            many = shown.begin()
            if waiting(request):
                return _next(request)
            return done(request, f"{many}个文件已开始导入。", "workspace:decision_runs")
    return shown.shown()


@require_POST
@office(Permission.DECISION_IMPORT)
def drop(request: ActorRequest, file_id: UUID) -> HttpResponse:
    """Delete a file that will not be imported."""
    file_drop(file_id=file_id, by=request.actor)
    return done(request, "文件已删除，没有导入。", "workspace:decision_runs")


def _next(request: ActorRequest) -> HttpResponse:
    return redirect(waiting(request)[0].url)
