"""Decisions of law enforcement that the public may see: the list, one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, StreamingHttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from gongkai.appearance.files_given import saved_as
from gongkai.decisions.refusals import DecisionsRefusal
from gongkai.decisions.selectors import (
    EXPORT_HEADINGS,
    DecisionGone,
    DecisionUnknown,
    decision_public,
    export_rows,
)
from gongkai.decisions.selectors.downloading import MEDIA_TYPES, download
from gongkai.limits.limit import Limit
from gongkai.portal.caching import public_page
from gongkai.portal.decision_pages import asked_in, decision_context, list_context
from gongkai.portal.limits import too_often
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.today import today

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

# A file of all decisions is written row by row: nobody needs one a second.
EXPORTING = Limit("decisions", times=10, seconds=600)
_HERE = "行政执法决定公示"


@public_page
def decisions(request: HttpRequest, code: str) -> HttpResponse:
    """List an organ's permits, penalties and coercion, the newest first (PUB-24)."""
    organ = public_organ(code)
    context = list_context(organ, request.GET)
    return page(request, "decisions", organ, context, Crumb(_HERE), at="portal:statutory")


@public_page
def decision(request: HttpRequest, code: str, decision_id: int) -> HttpResponse:
    """Show a decision; one that was withdrawn says why, with status 410 (PUB-26)."""
    organ = public_organ(code)
    try:
        found = decision_public(organ, decision_id, today=today())
    except DecisionUnknown as unknown:
        raise Http404(str(unknown)) from unknown
    except DecisionGone as gone:
        told = {"reason": str(gone)}
        here = Crumb("决定已经撤回")
        return page(request, "decision_gone", organ, told, _above(organ), here, status=410)
    context = decision_context(organ, found, request.path)
    trail = (_above(organ), Crumb("正文"))
    return page(request, "decision", organ, context, *trail, at="portal:statutory")


@require_safe
def decisions_export(request: HttpRequest, code: str, ending: str) -> HttpResponseBase:
    """Give the whole filtered list as a file."""
    organ = public_organ(code)
    if ending not in MEDIA_TYPES:
        raise Http404("没有这种格式，请从列表页面选择下载格式。")
    if refused := too_often(request, EXPORTING):
        return refused
    filters = asked_in(request.GET)
    rows = export_rows(organ, filters, today=today())
    try:
        pieces = download(ending, EXPORT_HEADINGS, rows)
    except DecisionsRefusal as refusal:
        told = {"sentence": str(refusal), "query": urlencode(filters.as_query())}
        return page(request, "decisions_large", organ, told, _above(organ), status=422)
    response = StreamingHttpResponse(pieces, content_type=MEDIA_TYPES[ending])
    return saved_as(response, f"{organ.short_name}行政执法决定-{today()}.{ending}")


def _above(organ: Any) -> Crumb:
    return Crumb(_HERE, reverse("portal:decisions", args=[organ.code]))
