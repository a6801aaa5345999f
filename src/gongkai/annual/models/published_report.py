"""A year's report as it was published."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class PublishedReport(models.Model):
    """The frozen figures of a year, in the contract's JSON; corrected only by a new edition.

    Law: 条例 art 49; LAW-49-1, RPT-2, RPT-27.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    year = models.PositiveSmallIntegerField("年度")
    edition = models.PositiveSmallIntegerField("版次", default=1)
    title = models.CharField("标题", max_length=120)
    data = models.JSONField("内容")
    erratum = models.CharField("更正说明", max_length=400, blank=True)
    published_on = models.DateField("发布日期")
    published_by = models.ForeignKey("organs.Person", models.PROTECT)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "year", "edition"], name="annual_one_edition"
            ),
            models.CheckConstraint(
                condition=models.Q(edition=1) | ~models.Q(erratum=""),
                name="annual_new_edition_says_why",
            ),
        ]
        ordering: ClassVar = ["organ", "-year", "-edition"]

    def __str__(self) -> str:
        return self.title
