"""A head digest kept elsewhere, so that cutting off the tail shows too."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Anchor(models.Model):
    """The head of a chain at the end of a day."""

    chain = models.ForeignKey("journal.Chain", models.PROTECT, verbose_name="链")
    day = models.DateField("日期")
    position = models.PositiveBigIntegerField("条数")
    digest = models.CharField("链首摘要", max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["chain", "day"], name="journal_one_anchor_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.chain_id} {self.day}"
