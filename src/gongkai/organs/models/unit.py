"""A unit inside an organ."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Unit(models.Model):
    """A unit that handles requests or publishes (承办单位)."""

    organ = models.ForeignKey(
        "organs.Organ", models.PROTECT, related_name="units", verbose_name="机构"
    )
    name = models.CharField("名称", max_length=60)
    position = models.PositiveSmallIntegerField("顺序", default=0)
    is_active = models.BooleanField("启用", default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "name"], name="organs_one_unit_a_name"),
        ]
        ordering: ClassVar = ["organ", "position", "id"]

    def __str__(self) -> str:
        return self.name
