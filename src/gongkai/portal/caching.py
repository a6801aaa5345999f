"""What browsers, proxies and this process may keep: public pages, never a citizen's own."""

from __future__ import annotations

from functools import wraps
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar

from django.conf import settings
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import conditional_page, require_safe

from gongkai.portal.kept import PAGES, KeptPage
from gongkai.portal.visiting import counted
from gongkai.publishing.selectors.editions import edition_of
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

View = TypeVar("View", bound="Callable[..., HttpResponseBase]")

_OF_A_LIST = frozenset({"after", "all"})
"""What an address may ask besides its path and still name one of few pages."""


def public_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a page that is the same for everybody be kept, and answer 304 while it is unchanged.

    Whoever keeps it asks each time whether it still stands, so that nothing lingers that was
    taken down. Such a page reads no session and sets no cookie: a reader is never followed.
    """
    return require_safe(cache_control(public=True, no_cache=True)(conditional_page(view)))


def kept_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Do as `public_page`, and keep the page in memory under the edition that it shows.

    It is for pages that show nothing but what moves an edition, by an organ's `code` or, without
    one, of all organs together. Their readers are counted.
    """

    @wraps(view)
    def kept(request: HttpRequest, **parts: str | int) -> HttpResponse:
        if not settings.PAGE_MEGABYTES or not _OF_A_LIST.issuperset(request.GET):
            return view(request, **parts)
        edition = edition_of(str(parts.get("code", "")))
        key = (request.get_host(), request.get_full_path(), today(), edition)
        page = PAGES.get(key)
        if page is None:
            response = view(request, **parts)
            if response.status_code != HTTPStatus.OK:
                return response
            page = KeptPage.of(response)
            PAGES.put(key, page)
        return page.response()

    return public_page(counted(kept))


def own_page(view: View) -> View:
    """Let nobody keep a page on which somebody's own data stand."""
    return cache_control(private=True, no_store=True)(never_cache(view))
