"""Making every entry of the index anew of what is kept, when entries come to hold other tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.search.dialect import dialect
from gongkai.search.writing import CHUNK, Entry

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import StateApps

_READ = """
SELECT d.rank, d.organ_id, d.column_id, d.is_public, d.title, d.keywords, d.text, k.name
FROM search_document d JOIN search_kind k ON k.id = d.kind_id
WHERE d.rank > %s ORDER BY d.rank LIMIT %s
"""
_EMPTIED = {
    "sqlite": "INSERT INTO search_index (search_index) VALUES ('delete-all')",
    "postgresql": "TRUNCATE search_index",
}


def remade(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the entries anew as a step of a migration."""
    entries_remade(schema_editor.connection)


def entries_remade(connection: BaseDatabaseWrapper) -> None:
    """Empty the index and write it of the documents."""
    speech = dialect()
    last = -1
    with connection.cursor() as cursor:
        cursor.execute(_EMPTIED[connection.vendor])
        while True:
            cursor.execute(_READ, [last, CHUNK])
            rows = cursor.fetchall()
            if not rows:
                return
            entries = [(Entry(*row[:-1]), row[-1]) for row in rows]
            cursor.executemany(
                speech.put,
                [[entry.rank, speech.as_tokens(entry.tokens(kind))] for entry, kind in entries],
            )
            last = rows[-1][0]
