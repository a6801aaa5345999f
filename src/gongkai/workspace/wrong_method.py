"""An address that only takes what a form sends, asked for as a page: say so, and lead back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseNotAllowed
from django.urls import Resolver404, resolve

from gongkai.workspace.page import page

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

_SEEN = frozenset({"GET", "HEAD"})


class WrongMethod:
    """Give whoever is logged in a page in place of an empty 405, as after a reload."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer; the status stays 405, and what is allowed is still told."""
        response = self.get_response(request)
        is_refused = isinstance(response, HttpResponseNotAllowed) and request.method in _SEEN
        if not (is_refused and _is_office(request) and request.user.is_authenticated):
            return response
        told = page(request, "wrong_method", {"back": _above(request.path)}, status=405)
        told["Allow"] = response["Allow"]
        return told


def _is_office(request: HttpRequest) -> bool:
    return request.resolver_match is not None and request.resolver_match.namespace == "workspace"


def _above(path: str) -> str:
    """Give the nearest address above one that leads somewhere."""
    above = path.rstrip("/")
    while above:
        above = above.rpartition("/")[0]
        try:
            resolve(f"{above}/")
        except Resolver404:
            continue
        break
    return f"{above}/"
