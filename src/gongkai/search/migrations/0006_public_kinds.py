"""One token for the public documents of a kind in the place of two, and hits apart from texts.

Every entry of the index is made anew.
"""

from __future__ import annotations

from django.db import migrations, models

from gongkai.search.remaking import remade


class Migration(migrations.Migration):
    dependencies = [("search", "0005_starts")]

    operations = [
        migrations.AddIndex(
            "document",
            models.Index(
                fields=["rank", "kind", "object_id", "organ_id", "column_id"], name="search_hit"
            ),
        ),
        migrations.RunPython(remade, migrations.RunPython.noop),
    ]
