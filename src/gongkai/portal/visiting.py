"""Counting who reads a page, without knowing who it is."""

from __future__ import annotations

import re
from functools import wraps
from http import HTTPStatus
from typing import TYPE_CHECKING

from gongkai.today import today
from gongkai.visits.counting import Seen, visit_note

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

COUNTED = frozenset({"organ", "guide", "institutions", "statutory", "column", "item", "reports"})
"""The pages whose readers are counted, by the name of their address."""

# The word that machines put into their names; a machine that hides is counted as a reader.
_MACHINE = re.compile(r"bot|spider|crawl|slurp|curl|wget|python|monitor", re.IGNORECASE)


def counted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Count whoever is shown a page of an organ."""

    @wraps(view)
    def shown(request: HttpRequest, **parts: str | int) -> HttpResponse:
        response = view(request, **parts)
        page = request.resolver_match.url_name if request.resolver_match else None
        if page in COUNTED and response.status_code == HTTPStatus.OK and _is_reader(request):
            name = parts.get("item_id", parts.get("slug", ""))
            visit_note(Seen(str(parts["code"]), str(page), str(name), today()))
        return response

    return shown


def _is_reader(request: HttpRequest) -> bool:
    """Tell a reader from a machine, and reading from a browser's fetching ahead."""
    agent = request.headers.get("User-Agent", "")
    ahead = request.headers.get("Sec-Purpose", "")
    return bool(agent) and "prefetch" not in ahead and not _MACHINE.search(agent)
