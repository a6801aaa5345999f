"""Which objects the index holds now."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from django.db import connection

from gongkai.search.dialect import dialect

if TYPE_CHECKING:
    from collections.abc import Iterable

_AT_ONCE = 5000
_HELD = """
SELECT object_id FROM search_document
WHERE kind_id = (SELECT id FROM search_kind WHERE name = %s) AND object_id {within}
"""


def held(kind: str, object_ids: Iterable[int]) -> set[int]:
    """Give those of some objects of a kind that are found; a query for each five thousand."""
    speech, rest = dialect(), iter(object_ids)
    found: set[int] = set()
    while chunk := list(islice(rest, _AT_ONCE)):
        with connection.cursor() as cursor:
            cursor.execute(_HELD.format(within=speech.within), [kind, speech.as_list(chunk)])
            found.update(number for (number,) in cursor.fetchall())
    return found
