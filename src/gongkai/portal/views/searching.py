"""Searching what is public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import JsonResponse
from django.urls import reverse

from gongkai import search as index
from gongkai.limits.limit import Limit
from gongkai.portal.caching import public_page
from gongkai.portal.limits import limited
from gongkai.portal.news import feed_address
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.portal.search_asked import KINDS, Asked, words_in
from gongkai.portal.searching import result_of
from gongkai.publishing.selectors.searching import phrases_over
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SEARCHING = Limit("searching", times=120, seconds=60)
SUGGESTING = Limit("suggesting", times=600, seconds=60)


@limited(SEARCHING, "GET")
@public_page
def search(request: HttpRequest, code: str = "") -> HttpResponse:
    """Show what was found in one organ or in all, and by what it can be narrowed."""
    organ = public_organ(code) if code else None
    asked = Asked.of(request.GET)
    result = result_of(asked, organ)
    context = {"asked": asked, "words": asked.words, "result": result, "page": result}
    context["orders"] = {
        "按时间": (asked.address(order=""), asked.order == "newest"),
        "按相关度": (asked.address(order="best"), asked.order == "best"),
    }
    context["meant_url"] = Asked(result.meant).address()
    if organ:
        context["column_url"] = reverse("portal:statutory", args=[organ.code])
        context["feed_url"] = feed_address(organ, words=asked.words)
    here = Crumb("搜索结果" if asked.words else "搜索")
    return page(request, "search", organ, context, here)


@limited(SUGGESTING, "GET")
@public_page
def suggest(request: HttpRequest, code: str = "") -> HttpResponse:
    """Give what somebody who has typed the beginning may be looking for."""
    organ_ids = {public_organ(code).pk} if code else None
    typed = words_in(request.GET)
    kinds = {kind for kind, _ in KINDS.values()}
    told = index.suggested(typed, kinds=kinds, organ_ids=organ_ids)
    over = phrases_over(today()) if told else ()
    return JsonResponse([each for each in told if each not in over], safe=False)
