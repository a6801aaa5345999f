"""What holds for every request and every answer, whichever room they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import BadRequest
from django.http import JsonResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.http import HttpRequest, HttpResponseBase, QueryDict

_SENTENCE = "请求中含有不能使用的字符，请删除后重新提交。"
_NUL = "\x00"


class NoNulBytes:
    """Answers 400 where a NUL is sent: nobody types one, and PostgreSQL stores none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Go on: what is sent is read behind the check of the form's token."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponseBase | None:
        """Refuse in the words of the face that was asked."""
        if not any(_NUL in text for text in _sent(request)):
            return None
        if _is_api(request):
            return JsonResponse({"detail": _SENTENCE}, status=400)
        raise BadRequest(_SENTENCE)


class KeptByNobody:
    """Forbids to keep an answer whose view did not say that it may be kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Add the header where there is none."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response


class HeadAsGet:
    """Answers HEAD as GET is answered: views name the methods of theirs, and none names HEAD.

    The server sends the header of the answer and leaves out its body.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Show a GET to everything behind this, and what was asked to everything before it."""
        if request.method != "HEAD":
            return self.get_response(request)
        request.method = "GET"
        try:
            return self.get_response(request)
        finally:
            request.method = "HEAD"


def _sent(request: HttpRequest) -> Iterator[str]:
    yield request.path_info
    yield from _typed(request.GET)
    if _is_api(request) or request.content_type == "application/json":
        # Kept whole: a form that is taken apart cannot be read as JSON any more.
        yield request.body.decode(errors="replace").replace("\\u0000", _NUL)
    else:
        yield from _typed(request.POST)


def _typed(data: QueryDict) -> Iterator[str]:
    for name, values in data.lists():
        yield name
        yield from values


def _is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")
