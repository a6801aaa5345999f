"""Organs: the list, an organ's own page, its guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect

from gongkai.annual.selectors import published
from gongkai.organs.selectors import children_of, public_organs
from gongkai.portal.caching import kept_page, public_page
from gongkai.portal.columns import root_of, shelves_of
from gongkai.portal.guide import facts_changed_at, guide_of
from gongkai.portal.keyset import ROWS, page_of
from gongkai.portal.organ import nested, public_organ
from gongkai.portal.page import Crumb, page
from gongkai.portal.visiting import counted
from gongkai.publishing.selectors import organs_with_columns, released
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_NEWEST = 10
_FOUND = 100
_MOST = 300
"""Organs that a page can show as a whole tree; of more it shows the highest, each with its own."""


@kept_page
def home(request: HttpRequest) -> HttpResponse:
    """Show the organs as a tree; a deployment of one organ opens at its page."""
    words = request.GET.get("q", "").strip()
    if words:
        found = public_organs().filter(name__icontains=words)[:_FOUND]
        return page(request, "home", None, {"words": words, "found": found})
    alone = organs_with_columns()[:2]
    if len(alone) == 1 and "all" not in request.GET:
        return redirect("portal:organ", alone[0].code)
    shown = list(public_organs()[: _MOST + 1])
    is_short = len(shown) > _MOST
    tree = nested(public_organs().filter(parent=None) if is_short else shown)
    return page(request, "home", None, {"tree": tree, "is_short": is_short})


@kept_page
def organ(request: HttpRequest, code: str) -> HttpResponse:
    """Show an organ's platform: its fixed columns, what is new, whom to ask (PUB-3)."""
    shown = public_organ(code)
    statutory = root_of(shelves_of(shown), "statutory")
    reports = published(shown)
    context = {
        "statutory_count": statutory.count if statutory else 0,
        "newest": released(shown, limit=_NEWEST),
        "reports": reports,
        "below": children_of(shown),
    }
    return page(request, "organ", shown, context, at="portal:organ")


@public_page
@counted
def guide(request: HttpRequest, code: str) -> HttpResponse:
    """Show the guide (公开指南), made of the organ's facts and of the law in force (PUB-4)."""
    shown = public_organ(code)
    shelf = root_of(shelves_of(shown), "guide")
    items = released(shown, column=shelf.column, limit=ROWS) if shelf else []
    context = {
        "guide": guide_of(shown, today()),
        "page": page_of(items),
        "today": today(),
        "updated_at": facts_changed_at(shown),
    }
    return page(request, "guide", shown, context, Crumb("公开指南"), at="portal:guide")
