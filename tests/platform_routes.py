"""Every route of the platform, out of the resolver itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.urls import URLResolver, get_resolver

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PART = re.compile(r"<(?:\w+:)?(\w+)>")


def patterns() -> list[str]:
    """Give the address of every route as written: `office/requests/<int:request_id>/`."""
    return sorted(set(_walk(get_resolver(), "")))


def address(pattern: str, parts: Mapping[str, object]) -> str:
    """Fill an address in."""
    return "/" + _PART.sub(lambda found: str(parts[found[1]]), pattern)


def _walk(resolver: URLResolver, above: str) -> Iterator[str]:
    for entry in resolver.url_patterns:
        here = above + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry, here)
        else:
            yield here
