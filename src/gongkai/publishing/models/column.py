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


class Rhythm(models.TextChoices):
    """How often a column owes something new; the days stand in `law.publication`."""

    ON_CHANGE = "on_change", "形成或者变更后20个工作日内"
    WEEKLY = "weekly", "每周"
    MONTHLY = "monthly", "每月"
    QUARTERLY = "quarterly", "每季度"
    HALF_YEARLY = "half_yearly", "每半年"
    YEARLY = "yearly", "每年"
    NEVER = "never", "不定期"


class Layout(models.TextChoices):
    """How a column shows what hangs in it."""

    LIST = "list", "列表"
    TABLE = "table", "表格"
    DOCUMENT = "document", "单篇"
    GUIDE = "guide", "办事指南"
    DIRECTORY = "directory", "名录"
    CHART = "chart", "数据图表"


class Column(models.Model):
    """One column; `catalogue_key` names its subject in `gongkai.law.catalogue` where it has one.

    Attributes:
        listing_key: The kind of record it holds, of `gongkai.law.listings`; "" holds articles.
        units: The units that may draft into it; none named, every unit may.

    Law: 条例 arts 20, 24; PUB-3, PUB-6, PUB-21.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, related_name="columns")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    kind = models.CharField("固定栏目", max_length=16, choices=ColumnKind.choices)
    slug = models.SlugField("标识", max_length=40)
    name = models.CharField("名称", max_length=60)
    catalogue_key = models.CharField("目录事项", max_length=40, blank=True)
    listing_key = models.CharField("记录类型", max_length=40, blank=True)
    about = models.CharField("公开内容", max_length=500, blank=True)
    basis = models.CharField("公开依据", max_length=500, blank=True)
    audience = models.CharField("公开对象", max_length=100, blank=True)
    rhythm = models.CharField(
        "更新周期", max_length=12, choices=Rhythm.choices, default=Rhythm.ON_CHANGE
    )
    layout = models.CharField("版式", max_length=12, choices=Layout.choices, default=Layout.LIST)
    units = models.ManyToManyField("organs.Unit", blank=True, verbose_name="公开主体")
    position = models.PositiveSmallIntegerField("顺序", default=0)
    is_active = models.BooleanField("启用", default=True)
    version = models.PositiveIntegerField("版本", default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "slug"], name="publishing_one_slug"),
        ]
        ordering: ClassVar = ["organ", "position", "id"]

    def __str__(self) -> str:
        return self.name
