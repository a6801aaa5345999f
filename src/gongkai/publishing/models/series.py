"""The serial numbers that index numbers are made of."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class IndexSeries(models.Model):
    """The last serial number given by an organ in a year.

    The row is the lock of whoever releases: a release that fails gives its number back, so that
    the series has no gap; a number once given is never given again.

    Law: PUB-10.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    year = models.PositiveSmallIntegerField("年份")
    last = models.PositiveIntegerField("最后流水号", default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "year"], name="publishing_one_series"),
        ]

    def __str__(self) -> str:
        return f"{self.organ_id}/{self.year}-{self.last}"
