"""No list of entries that wait to be sorted in: every search would read it from end to end.

PostgreSQL's GIN keeps such a list of up to 4 MB unless told otherwise, and a search after many
releases took a second for it. An entry is now sorted in when it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import migrations

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import StateApps


def sorted_in(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER INDEX search_index_tokens SET (fastupdate = off)")
        schema_editor.execute("SELECT gin_clean_pending_list('search_index_tokens')")


def listed(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER INDEX search_index_tokens RESET (fastupdate)")


class Migration(migrations.Migration):
    dependencies = [("search", "0003_titles_and_marks")]

    operations = [migrations.RunPython(sorted_in, listed)]
