"""Every public address, for people and for search engines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from gongkai.organs.selectors import public_organs
from gongkai.publishing.selectors.open_data import item_numbers, items_between

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

# The protocol allows 50,000 addresses in one file; numbers of items that are not public are gaps.
_SPAN = 20_000
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


def maps() -> list[str]:
    """Give the paths of the maps for machines: one of the pages, one for each span of items."""
    numbers = item_numbers()
    spans = range(numbers[0] // _SPAN, numbers[1] // _SPAN + 1) if numbers else ()
    items = (reverse("portal:sitemap_items", args=[span]) for span in spans)
    return [reverse("portal:sitemap_pages"), *items]


def pages() -> list[Address]:
    """Give the addresses of the pages of the site and of every organ."""
    return list(_pages())


def items_of(span: int) -> list[Address]:
    """Give the addresses of the items of a span of numbers."""
    return [
        Address(reverse("portal:item", args=[item.organ_code, item.pk]), item.changed_on)
        for item in items_between(span * _SPAN, span * _SPAN + _SPAN - 1)
    ]


def _pages() -> Iterator[Address]:
    for name in _SITE:
        yield Address(reverse(f"portal:{name}"))
    for organ in public_organs():
        for name in _OF_AN_ORGAN:
            yield Address(reverse(f"portal:{name}", args=[organ.code]))
