"""Columns for oral requests, indexes of names and proofs, and applications spared."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0003_whole_life_tables"),
        ("organs", "0002_log_in_epoch"),
    ]

    operations = [
        migrations.CreateModel(
            name="Spared",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="年度")),
                ("item_number", models.BigIntegerField(verbose_name="主动公开信息")),
                ("times", models.PositiveIntegerField(default=0, verbose_name="次数")),
            ],
        ),
        migrations.AddField(
            model_name="request",
            name="is_oral",
            field=models.BooleanField(default=False, verbose_name="口头申请，由机关代为填写"),
        ),
        migrations.AddIndex(
            model_name="applicant",
            index=models.Index(fields=["name"], name="casework_applicant_by_name"),
        ),
        migrations.AddIndex(
            model_name="requestfile",
            index=models.Index(
                condition=models.Q(("kind", "identity")),
                fields=["request"],
                name="casework_identity_proofs",
            ),
        ),
        migrations.AddField(
            model_name="spared",
            name="organ",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="organs.organ",
            ),
        ),
        migrations.AddConstraint(
            model_name="spared",
            constraint=models.UniqueConstraint(
                fields=("organ", "year", "item_number"), name="casework_spared_once"
            ),
        ),
    ]
