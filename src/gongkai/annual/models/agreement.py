"""The last time that the two counts of a year were held against each other."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Agreement(models.Model):
    """What the second count said, and how far the organ's journal had come when it began.

    A kept answer, not a record: it may be thrown away and is made again.

    Law: RPT-V13.
    """

    organ = models.ForeignKey("organs.Organ", models.CASCADE)
    year = models.PositiveSmallIntegerField("年度")
    position = models.PositiveBigIntegerField("日志条数")
    counted_until = models.DateField("统计到")
    counted_at = models.DateTimeField("核对时间")
    faults = models.JSONField("不一致之处", default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "year"], name="annual_one_agreement"),
        ]

    def __str__(self) -> str:
        return f"{self.organ_id} {self.year}"
