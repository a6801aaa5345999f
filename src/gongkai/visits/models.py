"""How often one page was read on one day: no cookie, no address, no browser is kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Visit(models.Model):
    """The count of one page of an organ on one day.

    Attributes:
        page: The kind of page: `organ`, `column`, `item`, `reports`, …
        name: Which one of its kind: an item's number, a column's slug; "" where there is but one.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, db_index=False)
    page = models.CharField("页面类型", max_length=16)
    name = models.CharField("页面标识", max_length=40, blank=True)
    on = models.DateField("日期")
    times = models.PositiveBigIntegerField("次数")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "on", "page", "name"], name="visits_one_a_page_and_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page} {self.name} {self.on} {self.times}"
