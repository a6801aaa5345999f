"""What keeps a record of a listing from going up for review or out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.law.listings import LISTINGS, is_blank, problems

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.law.listings import Listing
    from gongkai.publishing.models import Column


def listing_of(column: Column) -> Listing | None:
    """Give the kind of record that a column holds; None for a column of articles."""
    return LISTINGS.get(column.listing_key)


def takes_record(column: Column, data: Mapping[str, Any]) -> bool:
    """Tell whether what hangs in a column is written field by field."""
    listing = listing_of(column)
    return listing is not None and (_is_filled(data) or not listing.admits_articles)


def missing(column: Column, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Give why a record may not go out, a sentence each; none for what is whole or an article.

    Law: 条例 arts 12, 20; LAW-12-3, LAW-20, PUB-22, SITE-V6.
    Interpretation: in a column of facts a text without fields is no record and stays back; in
        one of reports, plans and notices it may stand beside them.
    """
    listing = listing_of(column)
    if listing is None or not takes_record(column, data):
        return ()
    return tuple(problem.sentence for problem in problems(listing, data))


def _is_filled(data: Mapping[str, Any]) -> bool:
    return not all(is_blank(value) for value in data.values())
