"""An opinion asked for inside: of a joined unit, a superior, the legal adviser."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Opinion(models.Model):
    """One opinion asked for on a request; it stops no clock (LAW-33-4 knows only art 32 and 34).

    Law: 条例 arts 11, 17; LAW-17-2, DOC-15, DOC-17.
    """

    class Kind(models.TextChoices):
        """Of whom."""

        UNIT = "unit", "协办单位"
        LEGAL_ADVISER = "legal_adviser", "法律顾问"
        SUPERIOR = "superior", "上级机关"

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="opinions")
    kind = models.CharField("征询对象", max_length=16, choices=Kind.choices)
    unit = models.ForeignKey("organs.Unit", models.PROTECT, null=True, verbose_name="协办单位")
    of_whom = models.CharField("对方名称", max_length=100)
    question = models.TextField("征询内容")
    asked_on = models.DateField("征询日期")
    asked_by = models.ForeignKey(
        "organs.Person", models.PROTECT, related_name="+", verbose_name="征询人"
    )
    answered_on = models.DateField("答复日期", null=True)
    answered_by = models.ForeignKey(
        "organs.Person", models.PROTECT, null=True, related_name="+", verbose_name="记录人"
    )
    text = models.TextField("意见", blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(text="", answered_on__isnull=True)
                | (~Q(text="") & Q(answered_on__isnull=False)),
                name="casework_opinion_has_day",
            ),
        ]
        ordering: ClassVar = ["request", "id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.kind}"
