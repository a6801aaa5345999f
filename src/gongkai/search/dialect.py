"""The index in each database's own words.

SQLite: a contentless FTS5 table without positions; a row is deleted by giving its old tokens
again, for which the folded text is kept. PostgreSQL: an array of tokens under GIN, which unlike
`tsvector` has no largest size.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence


@dataclass(frozen=True, slots=True)
class Dialect:
    """The statements of one database and the forms of their parameters."""

    forget: str
    put: str
    drop: str
    find: str
    as_tokens: Callable[[Sequence[str]], Any]
    as_match: Callable[[Sequence[str]], Any]
    as_terms: Callable[[Sequence[str]], Any]
    as_list: Callable[[Collection[Any]], Any]


def _json(values: Collection[Any]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


_SQLITE = Dialect(
    forget="""
        DELETE FROM search_document
        WHERE kind_id = (SELECT id FROM search_kind WHERE name = %s)
          AND object_id IN (SELECT value FROM json_each(%s))
        RETURNING rank, text
    """,
    put="INSERT INTO search_index (rowid, tokens) VALUES (%s, %s)",
    drop="INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', %s, %s)",
    find="""
        SELECT d.rank, k.name, d.object_id
        FROM search_index i
        JOIN search_document d ON d.rank = i.rowid
        JOIN search_kind k ON k.id = d.kind_id
        WHERE i.search_index MATCH %s AND i.rowid < %s
          AND k.name IN (SELECT value FROM json_each(%s))
          AND (d.is_public OR NOT %s)
          AND (%s OR d.organ_id IN (SELECT value FROM json_each(%s)))
          AND NOT EXISTS (SELECT 1 FROM json_each(%s) t WHERE instr(d.text, t.value) = 0)
        ORDER BY i.rowid DESC LIMIT %s
    """,
    as_tokens=" ".join,
    as_match=lambda tokens: " ".join(f'"{token}"' for token in tokens),
    as_terms=_json,
    as_list=_json,
)
_POSTGRESQL = Dialect(
    forget="""
        DELETE FROM search_document
        WHERE kind_id = (SELECT id FROM search_kind WHERE name = %s) AND object_id = ANY(%s)
        RETURNING rank, text
    """,
    put="INSERT INTO search_index (rank, tokens) VALUES (%s, %s)",
    drop="DELETE FROM search_index WHERE rank = %s AND %s::text[] IS NOT NULL",
    find="""
        SELECT d.rank, k.name, d.object_id
        FROM search_index i
        JOIN search_document d ON d.rank = i.rank
        JOIN search_kind k ON k.id = d.kind_id
        WHERE i.tokens @> %s AND i.rank < %s
          AND k.name = ANY(%s)
          AND (d.is_public OR NOT %s)
          AND (%s OR d.organ_id = ANY(%s))
          AND d.text LIKE ALL(%s)
        ORDER BY i.rank DESC LIMIT %s
    """,
    as_tokens=list,
    as_match=list,
    as_terms=lambda terms: [f"%{term}%" for term in terms],
    as_list=list,
)


def dialect() -> Dialect:
    """Give the dialect of the database in use."""
    return _POSTGRESQL if connection.vendor == "postgresql" else _SQLITE
