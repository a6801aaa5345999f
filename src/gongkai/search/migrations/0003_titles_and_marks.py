"""Titles and columns of documents, marks among the tokens, and the phrases that are suggested.

Every entry of the index is made anew, for it holds marks from now on. What older versions did
not keep, titles and columns, comes with `gongkai search rebuild`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import migrations, models

from gongkai.search.remaking import remade

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import StateApps

_COLLATED = {"sqlite": "", "postgresql": ' COLLATE "C"'}  # a prefix is a range of bytes
_PHRASES = """
CREATE TABLE search_phrase (
    organ_id bigint NOT NULL,
    text varchar(60){collated} NOT NULL,
    pinyin varchar(400){collated} NOT NULL,
    initials varchar(60){collated} NOT NULL,
    uses bigint NOT NULL,
    PRIMARY KEY (organ_id, text)
)
"""


def make(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vendor = schema_editor.connection.vendor
    schema_editor.execute(_PHRASES.format(collated=_COLLATED[vendor]))
    for name in ("text", "pinyin", "initials"):
        schema_editor.execute(f"CREATE INDEX search_phrase_{name} ON search_phrase ({name})")


def unmake(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute("DROP TABLE search_phrase")


class Migration(migrations.Migration):
    dependencies = [("search", "0002_index")]

    operations = [
        migrations.AddField(
            "document",
            "column_id",
            models.BigIntegerField(default=0, verbose_name="栏目编号"),
        ),
        migrations.AddField(
            "document",
            "title",
            models.CharField(blank=True, default="", max_length=200, verbose_name="标题"),
            preserve_default=False,
        ),
        migrations.AddField(
            "document",
            "keywords",
            models.CharField(blank=True, default="", max_length=200, verbose_name="关键词"),
            preserve_default=False,
        ),
        migrations.RunPython(make, unmake),
        migrations.RunPython(remade, migrations.RunPython.noop),
    ]
