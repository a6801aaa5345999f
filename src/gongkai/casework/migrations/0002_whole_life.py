"""The whole life of a request: from any door to the proof of service."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """A correction becomes one kind of submission."""

    dependencies: ClassVar = [("casework", "0001_initial")]
    operations: ClassVar = [
        migrations.RenameModel("Correction", "Submission"),
        migrations.AddField(
            "Submission",
            "kind",
            models.CharField(
                "类别",
                max_length=12,
                choices=[
                    ("correction", "补正材料"),
                    ("reasons", "说明理由"),
                    ("payment", "缴费凭证"),
                    ("address", "变更联系方式"),
                ],
                default="correction",
            ),
            preserve_default=False,
        ),
    ]
