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
    """The statements of one database and the forms of their parameters.

    Attributes:
        forget: Deletes documents of a kind by their numbers, and gives what they were.
        within: That a number is one of a list.
        put: Writes an entry of the index.
        drop: Deletes an entry of the index by its old tokens.
        find: Gives the newest hits; `{matches}` stands for the conditions on the tokens.
        find_said: The same among documents whose text holds the terms that tokens alone leave in
            doubt.
        results_before: How many results come before the hits.
        matched: Makes those conditions of the tokens that all must be there, and of the groups
            of which one must.
        as_tokens: The form in which an entry's tokens are given.
        as_terms: The form of the terms that the text itself must hold.
        as_list: The form of a list.
    """

    forget: str
    within: str
    put: str
    drop: str
    find: str
    find_said: str
    results_before: int
    matched: Callable[[Sequence[str], Sequence[Sequence[str]]], tuple[str, list[Any]]]
    as_tokens: Callable[[Sequence[str]], Any]
    as_terms: Callable[[Sequence[str]], Any]
    as_list: Callable[[Collection[Any]], Any]


_IN_JSON, _IN_ARRAY = "IN (SELECT value FROM json_each(%s))", "= ANY(%s)"
_FORGET = """
    DELETE FROM search_document
    WHERE kind_id = (SELECT id FROM search_kind WHERE name = %s) AND object_id {within}
    RETURNING rank, organ_id, column_id, is_public, title, keywords, text
"""


def _json(values: Collection[Any]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _matched_by_fts(
    every: Sequence[str], groups: Sequence[Sequence[str]]
) -> tuple[str, list[Any]]:
    parts = [_quoted(token) for token in every]
    parts += [f"({' OR '.join(map(_quoted, group))})" for group in groups]
    return "i.search_index MATCH %s", [" AND ".join(parts)]


def _quoted(token: str) -> str:
    return f'"{token}"'


def _matched_by_gin(
    every: Sequence[str], groups: Sequence[Sequence[str]]
) -> tuple[str, list[Any]]:
    conditions = ["i.tokens @> %s", *["i.tokens && %s"] * len(groups)]
    return " AND ".join(conditions), [list(every), *map(list, groups)]


_SQLITE = Dialect(
    forget=_FORGET.format(within=_IN_JSON),
    within=_IN_JSON,
    put="INSERT INTO search_index (rowid, tokens) VALUES (%s, %s)",
    drop="INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', %s, %s)",
    find="""
        SELECT d.rank, k.name, d.object_id, d.organ_id, d.column_id
        FROM (
            SELECT i.rowid AS rank FROM search_index i
            WHERE {matches} AND i.rowid < %s ORDER BY i.rowid DESC LIMIT %s
        ) h
        CROSS JOIN search_document d INDEXED BY search_hit ON d.rank = h.rank
        JOIN search_kind k ON k.id = d.kind_id
        ORDER BY h.rank DESC
    """,
    find_said="""
        SELECT d.rank, k.name, d.object_id, d.organ_id, d.column_id
        FROM search_index i
        JOIN search_document d ON d.rank = i.rowid
        JOIN search_kind k ON k.id = d.kind_id
        WHERE {matches} AND i.rowid < %s
          AND NOT EXISTS (SELECT 1 FROM json_each(%s) t WHERE instr(d.text, t.value) = 0)
        ORDER BY i.rowid DESC LIMIT %s
    """,
    results_before=0,
    matched=_matched_by_fts,
    as_tokens=" ".join,
    as_terms=_json,
    as_list=_json,
)
# The hits are taken from the index before anything is read of a document: the planner would
# else read the texts of all of them. And they are taken by the tokens alone: it takes the table
# for small, because the tokens lie beside it, and would unpack those of every document.
_FIND_BY_GIN = """
    SET enable_seqscan = off;
    WITH hit AS MATERIALIZED (
        SELECT i.rank FROM search_index i WHERE {matches} AND i.rank + 0 < %s
    )
    SELECT h.rank, k.name, d.object_id, d.organ_id, d.column_id
    FROM (SELECT rank FROM hit ORDER BY rank DESC OFFSET 0) h
    CROSS JOIN LATERAL (
        SELECT kind_id, object_id, organ_id, column_id FROM search_document
        WHERE rank = h.rank {said} OFFSET 0
    ) d
    JOIN search_kind k ON k.id = d.kind_id
    ORDER BY h.rank DESC LIMIT %s;
    RESET enable_seqscan
"""
_POSTGRESQL = Dialect(
    forget=_FORGET.format(within=_IN_ARRAY),
    within=_IN_ARRAY,
    put="INSERT INTO search_index (rank, tokens) VALUES (%s, %s)",
    drop="DELETE FROM search_index WHERE rank = %s AND %s::text[] IS NOT NULL",
    find=_FIND_BY_GIN.format(matches="{matches}", said=""),
    find_said=_FIND_BY_GIN.format(matches="{matches}", said="AND text LIKE ALL(%s)"),
    results_before=1,
    matched=_matched_by_gin,
    as_tokens=list,
    as_terms=lambda terms: [f"%{term}%" for term in terms],
    as_list=list,
)


def dialect() -> Dialect:
    """Give the dialect of the database in use."""
    return _POSTGRESQL if connection.vendor == "postgresql" else _SQLITE
