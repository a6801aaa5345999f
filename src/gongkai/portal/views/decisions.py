"""Decisions of law enforcement that the public may see: the list, one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.urls import reverse

from gongkai.decisions.selectors import DecisionGone, DecisionUnknown, decision_public
from gongkai.portal.caching import public_page
from gongkai.portal.decision_pages import decision_context, list_context
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.today import today

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse

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


def _above(organ: Any) -> Crumb:
    return Crumb(_HERE, reverse("portal:decisions", args=[organ.code]))
