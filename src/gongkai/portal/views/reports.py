"""Annual reports: the list, one year as the official tables, the downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import reverse

from gongkai.annual.selectors import editions_of, published
from gongkai.portal.caching import kept_page, public_page
from gongkai.portal.downloads import MEDIA_TYPES, download_of
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.portal.report_page import charts_of, sections_of, trend_of
from gongkai.report.model import report_from_json
from gongkai.report.writers import UnwritableFile

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@kept_page
def reports(request: HttpRequest, code: str) -> HttpResponse:
    """Show every published year, newest first, and the figures over the years (PUB-7)."""
    organ = public_organ(code)
    editions = published(organ)
    context = {"editions": editions, "trend": trend_of(editions) if editions else None}
    return page(request, "reports", organ, context, Crumb("公开年报"), at="portal:reports")


@kept_page
def report(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """Show a year's report as the official layout has it, with charts and downloads."""
    organ = public_organ(code)
    editions = _editions(organ, year)
    shown = report_from_json(editions[-1].data)
    context = {
        "edition": editions[-1],
        "corrections": editions[1:],
        "preface": shown.preface.splitlines(),
        "sections": sections_of(shown),
        "charts": charts_of(shown),
        "formats": tuple(MEDIA_TYPES),
    }
    above = Crumb("公开年报", reverse("portal:reports", args=[organ.code]))
    here = Crumb(f"{year}年")
    return page(request, "report", organ, context, above, here, at="portal:reports")


@public_page
def download(request: HttpRequest, code: str, year: int, extension: str) -> HttpResponse:
    """Give a year's report as a file."""
    organ = public_organ(code)
    edition = _editions(organ, year)[-1]
    if extension not in MEDIA_TYPES:
        raise Http404("没有这种格式，请从年报页面选择下载格式。")
    try:
        return download_of(edition, extension)
    except UnwritableFile as error:
        context = {"sentence": str(error)}
        return page(request, "report_unwritable", organ, context, status=503)


def _editions(organ: Any, year: int) -> list[Any]:
    editions = editions_of(organ, year)
    if not editions:
        raise Http404(f"没有{year}年的年度报告，请从年报列表中选择。")
    return editions
