"""The day that a submission names, which files answer which letter, and who wants fewer mails."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("casework", "0004_doors"),
    ]

    operations: ClassVar = [
        migrations.AddField(
            model_name="applicant",
            name="mails_every_step",
            field=models.BooleanField(default=True, verbose_name="每一步都发邮件"),
        ),
        migrations.AddField(
            model_name="requestfile",
            name="letter",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="files",
                to="casework.consultationletter",
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="told_on",
            field=models.DateField(null=True, verbose_name="所称日期"),
        ),
    ]
