"""The index of tokens, in each database's own way."""

from django.db import migrations

MAKE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search_index USING fts5("
        "tokens, content='', detail=none, columnsize=0, tokenize='ascii')",
    ),
    "postgresql": (
        'CREATE TABLE search_index (rank bigint PRIMARY KEY, tokens text[] COLLATE "C" NOT NULL)',
        "CREATE INDEX search_index_tokens ON search_index USING gin (tokens)",
    ),
}


def make(apps, schema_editor):
    for statement in MAKE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def unmake(apps, schema_editor):
    schema_editor.execute("DROP TABLE search_index")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make, unmake)]
