"""Counts of decisions, kept with each import."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Tally(models.Model):
    """How many decisions of one kind a unit made in a month, by whom they concern and standing.

    Attributes:
        unit_number: The unit; 0 for none, which a unique constraint can compare.
        month: The month as 202603.
        late: Of `decisions`, how many were published after their last day (PUB-24).

    Law: RPT-22.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    unit_number = models.BigIntegerField("单位编号", default=0)
    kind = models.PositiveSmallIntegerField("类别")
    month = models.PositiveIntegerField("月份")
    party_kind = models.PositiveSmallIntegerField("相对人类别")
    standing = models.PositiveSmallIntegerField("公示状态")
    decisions = models.BigIntegerField("件数", default=0)
    late = models.BigIntegerField("逾期公示件数", default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "unit_number", "kind", "month", "party_kind", "standing"],
                name="decisions_tally_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organ_id}/{self.month}: {self.decisions}"


class Charge(models.Model):
    """Administrative fees collected in a month, of one item (RPT-23)."""

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    unit_number = models.BigIntegerField("单位编号", default=0)
    item = models.CharField("收费项目", max_length=120)
    month = models.PositiveIntegerField("月份")
    receipts = models.PositiveIntegerField("票据数", default=0)
    yuan = models.DecimalField("金额（元）", max_digits=16, decimal_places=2)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "unit_number", "item", "month"],
                name="decisions_charge_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organ_id}/{self.month} {self.item}: {self.yuan}"
