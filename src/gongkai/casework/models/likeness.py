"""What requests are like each other: keys by which similar texts meet."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Likeness(models.Model):
    """One key of one request's text; two requests that share keys are worth comparing.

    Law: 条例 arts 36, 44; MAP-5, LAW-44-1.
    """

    request = models.ForeignKey(
        "casework.Request", models.CASCADE, related_name="+", db_index=False
    )
    organ = models.ForeignKey("organs.Organ", models.CASCADE, related_name="+", db_index=False)
    key = models.BigIntegerField("键")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "key"], name="casework_likeness_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "key", "request"], name="casework_alike"),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.key}"
