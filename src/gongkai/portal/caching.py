"""What browsers and proxies may keep: public pages for a minute, a citizen's own pages never."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import conditional_page, require_safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse
    from django.http.response import HttpResponseBase

View = TypeVar("View", bound="Callable[..., HttpResponseBase]")

_SECONDS = 60


def public_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a page that is the same for everybody be kept, and answer 304 while it is unchanged.

    Such a page reads no session and sets no cookie, so that a reader is never followed.
    """
    kept = cache_control(public=True, max_age=_SECONDS)(conditional_page(view))
    return require_safe(kept)


def own_page(view: View) -> View:
    """Let nobody keep a page on which somebody's own data stand."""
    return cache_control(private=True, no_store=True)(never_cache(view))
