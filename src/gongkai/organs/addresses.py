"""The address a request comes from, behind as many proxies as are trusted."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest

_WITH_PORT = re.compile(r"\[(?P<six>[^\]]+)\](?::\d+)?|(?P<four>[\d.]+):\d+")


def client_address(request: HttpRequest) -> str | None:
    """Give the client's address; None when the server was told none that can be read.

    Every proxy appends to X-Forwarded-For the address it was called from, so only the last
    TRUSTED_PROXIES of them were written by somebody trusted: whatever stands before may be made
    up by the caller.
    """
    told = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.TRUSTED_PROXIES else ""
    hops = [hop.strip() for hop in told.split(",") if hop.strip()]
    hops.append(request.META.get("REMOTE_ADDR", ""))
    return _address(hops[max(len(hops) - 1 - settings.TRUSTED_PROXIES, 0)])


def _address(written: str) -> str | None:
    found = _WITH_PORT.fullmatch(written)
    bare = (found["six"] or found["four"]) if found else written
    try:
        return str(ip_address(bare))
    except ValueError:
        return None
