"""A fee that was noticed: how it was counted, paid, given back."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from gongkai.law.fees import Tariff


class Fee(models.Model):
    """The fee of one notice, with its calculation as it was shown to the applicant.

    Law: 条例 art 42; FEE-1, FEE-2, FEE-8, FEE-14.
    """

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="fees")
    tariff = models.CharField(
        "计收方式", max_length=8, choices=[(tariff.name, tariff.value) for tariff in Tariff]
    )
    quantity = models.PositiveIntegerField("件数或者页数")
    amount = models.DecimalField("金额（元）", max_digits=10, decimal_places=2)
    calculation = models.JSONField("计算过程", default=list)
    noticed_on = models.DateField("通知日期")
    paid_on = models.DateField("缴清日期", null=True)
    refunded_on = models.DateField("退还日期", null=True)
    refund_reason = models.TextField("退还理由", blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="casework_fee_is_something"),
            models.CheckConstraint(
                condition=Q(refunded_on__isnull=True) | Q(paid_on__isnull=False),
                name="casework_refund_of_what_was_paid",
            ),
        ]
        ordering: ClassVar = ["request", "id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.amount}"
