"""The numbers of decisions in the order of their signs, in which their heads are jumped through.

SQLite orders so by itself. The rows are not rewritten, their index is made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import migrations

if TYPE_CHECKING:
    from django.apps.registry import Apps
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def order(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Order numbers by their bytes."""
    _collate(schema_editor, '"C"')


def disorder(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Order numbers as the database orders words."""
    _collate(schema_editor, '"default"')


def _collate(schema_editor: BaseDatabaseSchemaEditor, collation: str) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "ALTER TABLE decisions_decision"
            f" ALTER COLUMN number TYPE varchar(80) COLLATE {collation}"
        )


class Migration(migrations.Migration):
    """Order the numbers."""

    dependencies = (("decisions", "0002_exports"),)

    operations = (migrations.RunPython(order, disorder),)
