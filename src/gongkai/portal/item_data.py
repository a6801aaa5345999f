"""An item once more for programs: JSON-LD, and the marks that a government site's pages carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def article_of(item: Any) -> dict[str, str]:
    """Give what stands in the head of an item's page.

    Law: SITE-12.
    """
    return {
        "title": item.title,
        "published": item.published_on.isoformat(),
        "source": item.source or item.organ.name,
        "keywords": item.keywords,
        "description": item.summary or item.title,
    }


def linked_data_of(item: Any, address: str) -> Mapping[str, Any]:
    """Give an item in the words of schema.org; what is not said of it is left out."""
    told = {
        "@type": "Article",
        "@id": address,
        "url": address,
        "headline": item.title,
        "name": item.title,
        "abstract": item.summary,
        "identifier": item.index_number,
        "alternateName": item.document_number,
        "keywords": item.keywords,
        "genre": item.get_genre_display() if item.genre else "",
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "dateCreated": item.formed_on.isoformat(),
        "datePublished": item.published_on.isoformat(),
        "dateModified": (item.revised_on or item.published_on).isoformat(),
        "expires": item.expires_on.isoformat() if item.expires_on else "",
        "articleSection": item.column.name,
        "publisher": {"@type": "GovernmentOrganization", "name": item.organ.name},
    }
    return {name: value for name, value in told.items() if value}
