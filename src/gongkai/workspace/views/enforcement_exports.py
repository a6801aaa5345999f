"""Decisions as files: any list, what goes to the credit platforms; and what was late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from gongkai.decisions.selectors import (
    EXPORT_HEADINGS,
    Filters,
    Kind,
    export_rows,
    push_headings,
    push_rows,
)
from gongkai.decisions.selectors.downloading import MEDIA_TYPES, download
from gongkai.decisions.services import DecisionsRefusal
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.enforcement_page import late_context
from gongkai.workspace.forms.enforcement import PushForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpResponse
    from django.http.response import HttpResponseBase

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.DECISION_VIEW)
def export(request: ActorRequest, ending: str) -> HttpResponseBase:
    """Give the whole filtered list as a file."""
    if ending not in MEDIA_TYPES:
        raise Http404
    organ = choose_organ(request, Permission.DECISION_VIEW).organ
    filters = Filters.from_query(request.GET)
    rows = export_rows(organ, filters, today=today(), actor=request.actor)
    try:
        return _file(download(ending, EXPORT_HEADINGS, rows), ending, "decisions")
    except DecisionsRefusal as refusal:
        messages.error(request, str(refusal))
        return redirect(f"{reverse('workspace:decisions')}?{request.GET.urlencode()}")


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
        return _file(download("csv", push_headings(kind), rows), "csv", "push")
    return page(request, "decision_push", {"form": form, "chosen": chosen}, here="报送信用平台")


@require_GET
@office(Permission.DECISION_VIEW)
def late(request: ActorRequest) -> HttpResponse:
    """List what was published or withdrawn after its last day (PUB-24, PUB-26)."""
    chosen = choose_organ(request, Permission.DECISION_VIEW)
    return page(request, "decision_late", late_context(request, chosen), here="逾期")


def _file(pieces: Iterator[bytes], ending: str, name: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(pieces, content_type=MEDIA_TYPES[ending])
    response["Content-Disposition"] = f'attachment; filename="{name}-{today()}.{ending}"'
    return response
