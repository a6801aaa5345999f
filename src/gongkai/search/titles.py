"""The titles of documents by their ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from gongkai.search.dialect import dialect

if TYPE_CHECKING:
    from collections.abc import Collection

_READ = """
SELECT title FROM search_document
WHERE rank {within} AND title <> '' ORDER BY rank DESC
"""


def titles_of(ranks: Collection[int]) -> list[str]:
    """Give the titles of documents that have one, the newest first; one query."""
    if not ranks:
        return []
    speech = dialect()
    with connection.cursor() as cursor:
        cursor.execute(_READ.format(within=speech.within), [speech.as_list(ranks)])
        return [title for (title,) in cursor.fetchall()]
