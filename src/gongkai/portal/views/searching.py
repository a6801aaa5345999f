"""Searching what is public."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.limits.limit import Limit
from gongkai.portal.caching import public_page
from gongkai.portal.highlight import excerpt
from gongkai.portal.keyset import ROWS, page_of, place_in
from gongkai.portal.limits import limited
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.publishing.selectors import public_items, search_released

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

SEARCHING = Limit("searching", times=120, seconds=60)
_LONGEST = 100


@limited(SEARCHING, "GET")
@public_page
def search(request: HttpRequest, code: str = "") -> HttpResponse:
    """Show what was found in one organ's items or in all, newest first."""
    organ = public_organ(code) if code else None
    words = " ".join(request.GET.get("q", "")[:_LONGEST].split())
    found = []
    if words:
        before = place_in(request.GET.get("after", ""))
        found = search_released(words, organ=organ, before=before, limit=ROWS + 1)
    shown = page_of(found)
    context = {"words": words, "page": shown, "hits": _hits(shown.rows, words)}
    return page(request, "search", organ, context, Crumb("搜索结果" if words else "搜索"))


def _hits(rows: Sequence[Any], words: str) -> list[tuple[Any, str]]:
    """Give each item with the part of its text in which a word stands; one query for all."""
    bodies = dict(public_items().filter(pk__in=[row.pk for row in rows]).values_list("pk", "body"))
    return [(row, excerpt(bodies.get(row.pk, ""), words)) for row in rows]
