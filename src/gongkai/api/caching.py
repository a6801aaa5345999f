"""What programs may keep of the API: public answers, if they ask each time as with the pages."""

from __future__ import annotations

from functools import wraps
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.utils.cache import patch_cache_control

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


def kept(run: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let an answer that is the same for everybody be kept.

    A refusal is not, nor what was asked with a token: nobody but its holder should keep that.
    """

    @wraps(run)
    def seen(request: HttpRequest, *args: object, **parts: object) -> HttpResponse:
        response = run(request, *args, **parts)
        if response.status_code == HTTPStatus.OK and "Authorization" not in request.headers:
            patch_cache_control(response, public=True, no_cache=True)
        return response

    return seen
