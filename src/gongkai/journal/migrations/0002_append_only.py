"""Triggers that refuse every change and deletion of what was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import migrations

from gongkai.journal import triggers

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import StateApps


def put_up(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in triggers.made(schema_editor.connection.vendor):
        schema_editor.execute(statement)


def take_away(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in triggers.lifted(schema_editor.connection.vendor):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]

    operations = [migrations.RunPython(put_up, take_away)]
