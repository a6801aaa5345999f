"""Let a chain's head go over several entries written together, without a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import migrations

from gongkai.journal import triggers

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import StateApps


def put_up_anew(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vendor = schema_editor.connection.vendor
    for statement in (*triggers.lifted(vendor), *triggers.made(vendor)):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_append_only")]

    operations = [migrations.RunPython(put_up_anew, migrations.RunPython.noop)]
