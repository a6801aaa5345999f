"""Reconsiderations and suits: the register behind table 4."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class DisputeKind(models.TextChoices):
    """The groups of table 4 (RR-9)."""

    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "未经复议直接起诉"
    LITIGATION_AFTER = "litigation_after_reconsideration", "复议后起诉"


class DisputeResult(models.TextChoices):
    """The columns of table 4 (RR-7); a case without result is pending."""

    UPHELD = "upheld", "结果维持"
    CORRECTED = "corrected", "结果纠正"
    OTHER = "other", "其他结果"


class Dispute(models.Model):
    """One case against the organ about open government information (RR-8 to RR-11)."""

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    request = models.ForeignKey(
        "casework.Request", models.PROTECT, null=True, blank=True, related_name="disputes"
    )
    kind = models.CharField("类别", max_length=40, choices=DisputeKind.choices)
    authority = models.CharField("复议机关或者法院", max_length=100)
    reference = models.CharField("案号", max_length=80, blank=True)
    filed_on = models.DateField("提起日期")
    concluded_on = models.DateField("审结日期", null=True, blank=True)
    result = models.CharField("结果", max_length=12, blank=True, choices=DisputeResult.choices)
    note = models.TextField("说明", blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(result="", concluded_on__isnull=True)
                | (~Q(result="") & Q(concluded_on__gte=F("filed_on"))),
                name="casework_dispute_result_has_day",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "filed_on", "id"], name="casework_disputes"),
        ]

    def __str__(self) -> str:
        return self.reference or f"#{self.pk}"
