"""A column of an organ's platform."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class ColumnKind(models.TextChoices):
    """The fixed columns (PUB-3) under which the rest hang."""

    GUIDE = "guide", "政府信息公开指南"
    INSTITUTIONS = "institutions", "政府信息公开制度"
    STATUTORY = "statutory", "法定主动公开内容"
    REPORTS = "reports", "政府信息公开年报"


class Column(models.Model):
    """One column; `catalogue_key` names its subject in `gongkai.law.catalogue` where it has one.

    Law: 条例 arts 20, 24; PUB-3, PUB-6.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, related_name="columns")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    kind = models.CharField("固定栏目", max_length=16, choices=ColumnKind.choices)
    slug = models.SlugField("标识", max_length=40)
    name = models.CharField("名称", max_length=60)
    catalogue_key = models.CharField("目录事项", max_length=40, blank=True)
    position = models.PositiveSmallIntegerField("顺序", default=0)
    is_active = models.BooleanField("启用", default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "slug"], name="publishing_one_slug"),
        ]
        ordering: ClassVar = ["organ", "position", "id"]

    def __str__(self) -> str:
        return self.name
