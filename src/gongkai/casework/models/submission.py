"""What an applicant sent after the application: a correction, reasons, a proof of payment."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Submission(models.Model):
    """What an applicant sent by number and query code; an officer records its receipt.

    `told_on` is the day that the applicant names: on which the fee was paid. The text shows
    changed particulars masked only.

    Law: 条例 arts 30, 31, 35; LAW-30-2, LAW-31-3, LAW-35-1, CLK-11, FEE-9.
    """

    class Kind(models.TextChoices):
        """What it answers."""

        CORRECTION = "correction", "补正材料"
        REASONS = "reasons", "说明理由"
        PAYMENT = "payment", "缴费凭证"
        ADDRESS = "address", "变更联系方式"

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="submissions")
    kind = models.CharField("类别", max_length=12, choices=Kind.choices)
    text = models.TextField("内容")
    told_on = models.DateField("所称日期", null=True)
    sent_at = models.DateTimeField("提交时间")

    class Meta:
        ordering: ClassVar = ["request", "id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.kind} {self.sent_at}"
