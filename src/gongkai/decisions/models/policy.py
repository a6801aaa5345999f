"""What an organ shows of its decisions."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Policy(models.Model):
    """How one kind of an organ's decisions is shown; without a row the law's defaults hold.

    Attributes:
        shows_natural: Decisions about natural persons are shown, the name masked.
        shown_months: Months of publicity after the decision; None for no end.

    Law: PUB-28.
    """

    organ = models.ForeignKey("organs.Organ", models.CASCADE)
    kind = models.PositiveSmallIntegerField("决定类别")
    shows_natural = models.BooleanField("公示对自然人的决定（姓名遮盖）")
    shown_months = models.PositiveSmallIntegerField("公示月数", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "kind"], name="decisions_policy_once"),
        ]

    def __str__(self) -> str:
        return f"{self.organ_id}/{self.kind}"
