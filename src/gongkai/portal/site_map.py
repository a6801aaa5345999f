"""Every public address, for people and for search engines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.organs.selectors import public_organs
from gongkai.publishing.selectors import newest_everywhere

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

# What the protocol allows in one file.
_MOST = 50_000
_SITE = ("home", "site_map", "accessibility", "legal")
_OF_AN_ORGAN = ("organ", "guide", "institutions", "statutory", "decisions", "reports", "apply")


@dataclass(frozen=True, slots=True)
class Address:
    """A path, and the day of its last change where one is known."""

    path: str
    on: date | None = None


def organs_of_map() -> list[Any]:
    """Give the organs that the map names, from the root down."""
    return list(public_organs())


def addresses() -> list[Address]:
    """Give the addresses of pages and of the newest items, as many as one file may hold."""
    pages = list(_pages())[:_MOST]
    items = newest_everywhere(limit=_MOST - len(pages))
    return [
        *pages,
        *(
            Address(reverse("portal:item", args=[item.organ.code, item.pk]), item.published_on)
            for item in items
        ),
    ]


def _pages() -> Iterator[Address]:
    for name in _SITE:
        yield Address(reverse(f"portal:{name}"))
    for organ in public_organs():
        for name in _OF_AN_ORGAN:
            yield Address(reverse(f"portal:{name}", args=[organ.code]))
