"""One holiday notice, as `gongkai.law.calendar` reads it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class HolidayNotice(models.Model):
    """A notice loaded after the package was made; its text is never changed.

    A later notice overrides the days that it names. One that was loaded wrongly is replaced as a
    whole: it stays, marked, and no longer counts. The highest number is the edition of the
    calendar, for nothing changes the calendar but a notice that is loaded.

    Law: CLK-1, CLK-2.
    """

    year = models.PositiveSmallIntegerField("年度")
    title = models.CharField("标题", max_length=200)
    number = models.CharField("文号", max_length=80, blank=True)
    issued_by = models.CharField("发布机关", max_length=100)
    known_from = models.DateField("发布日期")
    arrangements = models.JSONField("放假安排")
    loaded_by = models.ForeignKey("organs.Person", models.PROTECT, null=True, related_name="+")
    loaded_at = models.DateTimeField("装入时间")
    replaced_at = models.DateTimeField("被取代时间", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["year", "title", "number"],
                condition=Q(replaced_at__isnull=True),
                name="holidays_notice_once",
            ),
        ]
        ordering: ClassVar = ["year", "known_from", "id"]

    def __str__(self) -> str:
        return f"{self.year} {self.title}"
