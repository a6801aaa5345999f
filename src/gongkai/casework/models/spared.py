"""Applications that were not needed, because what was sought is public already."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Spared(models.Model):
    """How often a public item ended an application before it was filed, by year.

    Nothing of who said so is kept.

    Law: 条例 arts 13, 36; LAW-36-1.
    """

    organ = models.ForeignKey("organs.Organ", models.CASCADE, related_name="+", db_index=False)
    year = models.PositiveSmallIntegerField("年度")
    item_number = models.BigIntegerField("主动公开信息")
    times = models.PositiveIntegerField("次数", default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "year", "item_number"], name="casework_spared_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.item_number}: {self.times}"
