"""The words that an organ watches in what it publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.publishing.models import OrganTerm

if TYPE_CHECKING:
    from gongkai.organs.models import Organ

TERM_KINDS: tuple[tuple[str, str], ...] = tuple(OrganTerm.Kind.choices)
"""What can be wrong with a term, to choose from."""


def terms_of(organ: Organ, *, after: str = "", limit: int = 100) -> list[OrganTerm]:
    """Give a page of an organ's terms in the order of their signs; one query.

    Args:
        organ: Whose.
        after: The last term of the page before.
        limit: Terms a page.
    """
    found = OrganTerm.objects.filter(organ=organ, term__gt=after)
    return list(found.order_by("term")[:limit])


def all_terms_of(organ: Organ) -> list[OrganTerm]:
    """Give all of an organ's terms, for a file that is changed and brought back; one query."""
    return list(OrganTerm.objects.filter(organ=organ).order_by("kind", "term"))
