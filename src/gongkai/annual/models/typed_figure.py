"""A figure that no register gives yet, typed with a name and a reason."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class TypedFigure(models.Model):
    """One cell of table 2 for one year; the page marks it as typed, by whom and why."""

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    year = models.PositiveSmallIntegerField("年度")
    cell = models.CharField("单元格", max_length=60)
    value = models.CharField("数值", max_length=20)
    reason = models.CharField("依据", max_length=200)
    typed_by = models.ForeignKey("organs.Person", models.PROTECT, verbose_name="填报人")
    typed_at = models.DateTimeField("填报时间")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "year", "cell"], name="annual_one_typed_figure"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.cell}"
