"""What is open, as a column of the indexes."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0009_dispute_courses"),
    ]

    operations = [
        migrations.AddField(
            model_name="request",
            name="is_open",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Q(  # type: ignore[arg-type]
                    (
                        "state__in",
                        (
                            "FILED",
                            "RECEIVED",
                            "HANDLING",
                            "AWAITING_CORRECTION",
                            "AWAITING_PAYMENT",
                            "DECIDED",
                            "REANSWERING",
                            "RECORD_CLAIMED",
                        ),
                    )
                ),
                output_field=models.BooleanField(),
                verbose_name="在办",
            ),
        ),
        migrations.AddIndex(
            model_name="request",
            index=models.Index(fields=["organ", "is_open", "due_on", "id"], name="casework_open"),
        ),
        migrations.AddIndex(
            model_name="request",
            index=models.Index(fields=["is_open", "due_on", "id"], name="casework_open_below"),
        ),
    ]
