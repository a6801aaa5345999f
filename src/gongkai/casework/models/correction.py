"""A correction that an applicant sent through the public site."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Correction(models.Model):
    """What an applicant sent to correct the application; received once an officer confirms it.

    Law: 条例 arts 30, 31; LAW-30-2, LAW-31-3, CLK-11.
    """

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="corrections")
    text = models.TextField("补正内容")
    sent_at = models.DateTimeField("提交时间")

    class Meta:
        ordering: ClassVar = ["request", "id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.sent_at}"
