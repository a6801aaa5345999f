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
from gongkai.portal.site_map import addresses, organs_of_map

if TYPE_CHECKING:
    from django.http import HttpRequest


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


@public_page
def sitemap_xml(request: HttpRequest) -> HttpResponse:
    """Give search engines every public address."""
    context = {"base": settings.ADDRESS, "addresses": addresses()}
    return render(request, "portal/sitemap.xml", context, content_type="application/xml")


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
