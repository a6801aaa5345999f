"""Decisions as files: any list, what goes to the credit platforms; and what was late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods

from gongkai.appearance.files_given import saved_as
from gongkai.decisions.selectors import (
    EXPORT_HEADINGS,
    Filters,
    Kind,
    TooManyRows,
    count_of,
    export_file,
    export_rows,
    push_headings,
    push_rows,
)
from gongkai.decisions.selectors.downloading import MEDIA_TYPES, download
from gongkai.decisions.services import DecisionsRefusal, export_begin
from gongkai.files.selectors import address_of
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.enforcement_exports import exports_context, offer_context
from gongkai.workspace.enforcement_page import late_context
from gongkai.workspace.forms.enforcement import PushForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.http import HttpResponse
    from django.http.response import HttpResponseBase

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.DECISION_VIEW)
def export(request: ActorRequest, ending: str) -> HttpResponseBase:
    """Give the whole filtered list as a file; a large one is offered to be made."""
    if ending not in MEDIA_TYPES:
        raise Http404
    chosen = choose_organ(request, Permission.DECISION_VIEW)
    filters = Filters.from_query(request.GET)
    rows = export_rows(chosen.organ, filters, today=today(), actor=request.actor)
    count = count_of(chosen.organ, filters, public=False)
    try:
        pieces = download(ending, EXPORT_HEADINGS, rows, known=count)
    except TooManyRows:
        context = offer_context(chosen, filters, ending, count)
        return page(request, "decision_export_offer", context, here="导出")
    except DecisionsRefusal as refusal:
        return _back_to_list(request, refusal, request.GET)
    return _file(pieces, ending, f"{chosen.organ.short_name}行政执法决定")


@require_http_methods(["GET", "POST"])
@office(Permission.DECISION_VIEW)
def exports(request: ActorRequest) -> HttpResponse:
    """List one's own large exports; take another one."""
    if request.method == "GET":
        return page(request, "decision_exports", exports_context(request), here="导出任务")
    told = request.POST
    organ = choose_organ(request, Permission.DECISION_VIEW).organ
    asked, ending = Filters.from_query(told), told.get("ending", "")
    try:
        export_begin(organ=organ, filters=asked, ending=ending, by=request.actor)
    except DecisionsRefusal as refusal:
        return _back_to_list(request, refusal, {"organ": organ.code, **asked.as_query()})
    return done(request, "导出任务已提交，生成后在本页下载。", "workspace:decision_exports")


@require_GET
@office(Permission.DECISION_VIEW)
def export_fetch(request: ActorRequest, export_id: int) -> HttpResponse:
    """Lead to the file of an export of one's own."""
    file = export_file(request.actor, export_id)
    return redirect(address_of(file, holder=f"person:{request.actor.person_id}"))


@require_GET
@office(Permission.DECISION_IMPORT)
def push(request: ActorRequest) -> HttpResponseBase:
    """Give the decisions of some days in the standard columns of the credit platforms."""
    chosen = choose_organ(request, Permission.DECISION_IMPORT)
    form = PushForm(request.GET if "kind" in request.GET else None)
    if form.is_valid():
        told = form.cleaned_data
        kind = Kind(int(told.pop("kind")))
        rows = push_rows(chosen.organ, kind, **told, today=today())
        return _file(
            download("csv", push_headings(kind), rows),
            "csv",
            f"{chosen.organ.short_name}{kind.label}决定报送",
        )
    return page(request, "decision_push", {"form": form, "chosen": chosen}, here="报送信用平台")


@require_GET
@office(Permission.DECISION_VIEW)
def late(request: ActorRequest) -> HttpResponse:
    """List what was published or withdrawn after its last day (PUB-24, PUB-26)."""
    chosen = choose_organ(request, Permission.DECISION_VIEW)
    return page(request, "decision_late", late_context(request, chosen), here="逾期")


def _back_to_list(
    request: ActorRequest, refusal: DecisionsRefusal, query: Mapping[str, str]
) -> HttpResponse:
    messages.error(request, str(refusal))
    return redirect(f"{reverse('workspace:decisions')}?{urlencode(query)}")


def _file(pieces: Iterator[bytes], ending: str, name: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(pieces, content_type=MEDIA_TYPES[ending])
    return saved_as(response, f"{name}-{today()}.{ending}")
