"""How a paper was served, with its proof."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from gongkai.law.clock import Manner


class Delivery(models.Model):
    """One service of one paper (送达回证); undone when a mail bounces or post comes back.

    `paper` and `answer` say what was served: of an answer both, of a notice the paper alone.

    Law: 民事诉讼法 arts 87–95 by analogy; CLK-6, CLK-7, DOC-16.
    """

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="deliveries")
    paper = models.ForeignKey(
        "papers.Paper", models.PROTECT, null=True, related_name="+", verbose_name="文书"
    )
    answer = models.ForeignKey(
        "casework.Answer", models.CASCADE, null=True, related_name="deliveries"
    )
    manner = models.CharField(
        "送达方式", max_length=12, choices=[(manner.value, manner.name) for manner in Manner]
    )
    recipient = models.CharField("受送达人", max_length=100)
    place = models.CharField("送达地点", max_length=200, blank=True)
    sent_on = models.DateField("交邮、发送日期", null=True)
    tracking_number = models.CharField("邮件号码", max_length=40, blank=True)
    signed_on = models.DateField("签收日期", null=True)
    signed_by = models.CharField("签收人", max_length=60, blank=True)
    server = models.CharField("送达人", max_length=60, blank=True)
    witness = models.CharField("见证人", max_length=60, blank=True)
    refusal = models.CharField("拒收的情形", max_length=200, blank=True)
    mail = models.ForeignKey("mail.Message", models.PROTECT, null=True, related_name="+")
    proof = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    served_on = models.DateField("送达日期")
    undone_on = models.DateField("送达不成的日期", null=True)
    undone_reason = models.CharField("送达不成的原因", max_length=200, blank=True)
    recorded_by = models.ForeignKey("organs.Person", models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField("记录时间")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(paper__isnull=False) | Q(answer__isnull=False),
                name="casework_delivery_of_something",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["tracking_number"], name="casework_by_tracking"),
        ]
        ordering: ClassVar = ["request", "id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.manner} {self.served_on}"
