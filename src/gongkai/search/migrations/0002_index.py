"""The index of tokens, in each database's own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import migrations

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import StateApps

MAKE = {
    "sqlite": (
        """
        CREATE VIRTUAL TABLE search_index USING fts5
        (tokens, content='', detail=none, columnsize=0, tokenize='ascii')
        """,
    ),
    "postgresql": (
        'CREATE TABLE search_index (rank bigint PRIMARY KEY, tokens text[] COLLATE "C" NOT NULL)',
        "CREATE INDEX search_index_tokens ON search_index USING gin (tokens)",
    ),
}


def make(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in MAKE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def unmake(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute("DROP TABLE search_index")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make, unmake)]
