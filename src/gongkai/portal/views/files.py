"""Handing out a stored file by its signed, short-lived address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import FileResponse
from django.views.decorators.http import require_safe

from gongkai.files.refusal import FileGone
from gongkai.files.selectors import opened, response_headers
from gongkai.portal.caching import own_page
from gongkai.portal.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


@require_safe
@own_page
def file(request: HttpRequest, token: str) -> HttpResponseBase:
    """Give a file to whoever its address was made for; anybody else gets the same 404."""
    for holder in _holders(request):
        try:
            stored, content = opened(token, holder=holder)
        except FileGone:
            continue
        response = FileResponse(content)
        for name, value in response_headers(stored).items():
            response[name] = value
        return response
    return page(request, "file_gone", None, status=404)


def _holders(request: HttpRequest) -> Iterator[str]:
    """Give who this browser is: applicants it proved to be, and the person logged in."""
    yield from request.session.get("holders", [])
    if request.user.is_authenticated:
        yield f"person:{request.user.pk}"
