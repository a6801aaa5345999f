"""Refusing a page to an address that asks too often."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from django.utils import timezone

from gongkai.organs.addresses import client_address
from gongkai.portal.page import page

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from gongkai.limits.limit import Limit

P = ParamSpec("P")


def limited(
    limit: Limit, *methods: str
) -> Callable[
    [Callable[Concatenate[HttpRequest, P], HttpResponse]],
    Callable[..., HttpResponse],
]:
    """Answer 429 with when to try again once an address has asked too often by these methods."""

    def decorate(
        view: Callable[Concatenate[HttpRequest, P], HttpResponse],
    ) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.method not in methods:
                return view(request, *args, **kwargs)
            return too_often(request, limit) or view(request, *args, **kwargs)

        return guarded

    return decorate


def too_often(request: HttpRequest, limit: Limit) -> HttpResponse | None:
    """Count one more; give the refusal if it is one too many, else None."""
    again = limit.opens_again(client_address(request), datetime.now(UTC))
    return None if again is None else _refused(request, again)


def _refused(request: HttpRequest, again: datetime) -> HttpResponse:
    left = again - datetime.now(UTC)
    minute = timezone.localtime(again + timedelta(seconds=59))
    response = page(request, "too_many", None, {"again": minute}, status=429)
    response["Retry-After"] = str(max(1, int(left.total_seconds()) + 1))
    response["Cache-Control"] = "no-store"
    return response
