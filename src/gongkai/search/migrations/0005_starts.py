"""Phrases are suggested by their sounds from any of their words on, not from the first only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import migrations

from gongkai.search.starts import starts_keep
from gongkai.search.writing import CHUNK

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import StateApps

_COLLATED = {"sqlite": "", "postgresql": ' COLLATE "C"'}  # a prefix is a range of bytes
_STARTS = """
CREATE TABLE search_phrase_start (
    organ_id bigint NOT NULL,
    text varchar(60){collated} NOT NULL,
    pinyin varchar(40){collated} NOT NULL,
    initials varchar(40){collated} NOT NULL,
    PRIMARY KEY (organ_id, text, pinyin),
    FOREIGN KEY (organ_id, text) REFERENCES search_phrase (organ_id, text) ON DELETE CASCADE
)
"""
_READ = """
SELECT organ_id, text FROM search_phrase
WHERE (organ_id, text) > (%s, %s) ORDER BY organ_id, text LIMIT %s
"""


def make(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute(_STARTS.format(collated=_COLLATED[schema_editor.connection.vendor]))
    for name in ("pinyin", "initials"):
        schema_editor.execute(
            f"CREATE INDEX search_phrase_start_{name} ON search_phrase_start ({name})"
        )


def unmake(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute("DROP TABLE search_phrase_start")


def filled(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    last: tuple[int, str] = (-1, "")
    with schema_editor.connection.cursor() as cursor:
        while True:
            cursor.execute(_READ, [*last, CHUNK])
            phrases = cursor.fetchall()
            if not phrases:
                return
            starts_keep(phrases)
            last = phrases[-1]


class Migration(migrations.Migration):
    dependencies = [("search", "0004_no_pending_list")]

    operations = [
        migrations.RunPython(make, unmake),
        migrations.RunPython(filled, migrations.RunPython.noop),
    ]
