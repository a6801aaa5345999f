"""Pages about the site itself: its map, statements, and what machines ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from gongkai.portal.caching import kept_page, public_page
from gongkai.portal.page import Crumb, page
from gongkai.portal.site_map import items_of, maps, organs_of_map, pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest

    from gongkai.portal.site_map import Address

_XML = "application/xml"
_LAST_SPAN = 2**32  # of numbers that a database knows


@kept_page
def site_map(request: HttpRequest) -> HttpResponse:
    """Show every organ with its columns."""
    context = {"organs": organs_of_map()}
    return page(request, "site_map", None, context, Crumb("网站地图"))


@public_page
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the statement on accessibility (SITE-13)."""
    return page(request, "accessibility", None, {}, Crumb("无障碍说明"))


@public_page
def legal(request: HttpRequest) -> HttpResponse:
    """Show the legal notice: what is stored of a visitor, what may be reused."""
    return page(request, "legal", None, {}, Crumb("网站声明"))


@kept_page
def sitemap_xml(request: HttpRequest) -> HttpResponse:
    """Give search engines the list of the maps that hold every public address."""
    context = {"base": settings.ADDRESS, "paths": maps()}
    return render(request, "portal/sitemap_index.xml", context, content_type=_XML)


@kept_page
def sitemap_pages(request: HttpRequest) -> HttpResponse:
    """Give search engines the pages of the site and of every organ."""
    return _map(request, pages())


@kept_page
def sitemap_items(request: HttpRequest, span: int) -> HttpResponse:
    """Give search engines the items of a span of numbers."""
    return _map(request, items_of(min(span, _LAST_SPAN)))


@public_page
def robots(_request: HttpRequest) -> HttpResponse:
    """Keep robots away from the staff's and the applicants' pages."""
    lines = (
        "User-agent: *",
        "Disallow: /office/",
        "Disallow: /account/",
        "Disallow: /api/",
        "Disallow: /files/",
        f"Disallow: {reverse('portal:status')}",
        "Disallow: /o/*/apply/",
        f"Sitemap: {settings.ADDRESS}{reverse('portal:sitemap_xml')}",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """Tell a watchman that the process answers and the database does too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


def _map(request: HttpRequest, addresses: Sequence[Address]) -> HttpResponse:
    context = {"base": settings.ADDRESS, "addresses": addresses}
    return render(request, "portal/sitemap.xml", context, content_type=_XML)
