"""How often one address may do what costs much or invites guessing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import wraps
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from django.core.cache import cache
from django.utils import timezone

from gongkai.organs.addresses import client_address
from gongkai.portal.page import page

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")

# Whoever has one address of IPv6 has a whole network of them.
_NETWORK_BITS = {4: 32, 6: 64}


@dataclass(frozen=True, slots=True)
class Limit:
    """So many times in so many seconds, counted in fixed windows by the machine's clock."""

    name: str
    times: int
    seconds: int

    def opens_again(self, address: str | None, instant: datetime) -> datetime | None:
        """Count one more; give when to try again if it is one too many."""
        window, _ = divmod(int(instant.timestamp()), self.seconds)
        key = f"limit:{self.name}:{_network(address)}:{window}"
        counted: int = cache.get(key, 0)
        if counted >= self.times:
            return datetime.fromtimestamp((window + 1) * self.seconds, UTC)
        cache.set(key, counted + 1, timeout=self.seconds)
        return None


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
            instant = datetime.now(UTC)
            again = limit.opens_again(client_address(request), instant)
            return view(request, *args, **kwargs) if again is None else _refused(request, again)

        return guarded

    return decorate


def _refused(request: HttpRequest, again: datetime) -> HttpResponse:
    left = again - datetime.now(UTC)
    minute = timezone.localtime(again + timedelta(seconds=59))
    response = page(request, "too_many", None, {"again": minute}, status=429)
    response["Retry-After"] = str(max(1, int(left.total_seconds()) + 1))
    response["Cache-Control"] = "no-store"
    return response


def _network(address: str | None) -> str:
    if address is None:
        return "unknown"
    found = ip_address(address)
    return str(ip_network((found, _NETWORK_BITS[found.version]), strict=False).network_address)
