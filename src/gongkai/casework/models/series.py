"""Gapless yearly series of numbers."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Series(models.Model):
    """The last number given in a year; taken in the transaction that uses it, so none is lost."""

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    kind = models.CharField("种类", max_length=24)
    year = models.PositiveSmallIntegerField("年度")
    last = models.PositiveIntegerField("最后编号", default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "kind", "year"], name="casework_one_series"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year}: {self.last}"
