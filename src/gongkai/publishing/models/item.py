"""A published item."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class ItemState(models.TextChoices):
    """Where an item stands."""

    DRAFT = "draft", "草稿"
    RELEASED = "released", "已发布"
    TAKEN_DOWN = "taken_down", "已下线"


class Item(models.Model):
    """One item of a column; index number and dates as PUB-9 and PUB-10 ask.

    Law: 条例 arts 12, 26; LAW-12-3, LAW-26-1, PUB-9 to PUB-11.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    column = models.ForeignKey("publishing.Column", models.PROTECT, related_name="items")
    index_number = models.CharField("索引号", max_length=40, blank=True)
    title = models.CharField("标题", max_length=200)
    summary = models.CharField("内容概述", max_length=500, blank=True)
    body = models.TextField("正文")
    document_number = models.CharField("文号", max_length=60, blank=True)
    formed_on = models.DateField("生成日期")
    published_on = models.DateField("发布日期", null=True)
    state = models.CharField(
        "状态", max_length=12, choices=ItemState.choices, default=ItemState.DRAFT
    )
    version = models.PositiveIntegerField("版本", default=0)
    taken_down_reason = models.CharField("下线原因", max_length=200, blank=True)
    editor = models.ForeignKey("organs.Person", models.PROTECT)
    created_at = models.DateTimeField("建立时间")
    changed_at = models.DateTimeField("修改时间")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "index_number"],
                condition=~Q(index_number=""),
                name="publishing_index_number_once",
            ),
            models.CheckConstraint(
                condition=Q(state=ItemState.DRAFT)
                | (Q(published_on__isnull=False) & ~Q(index_number="")),
                name="publishing_released_is_indexed",
            ),
            models.CheckConstraint(
                condition=~Q(state=ItemState.RELEASED) | (~Q(title="") & ~Q(body="")),
                name="publishing_released_is_written",
            ),
            models.CheckConstraint(
                condition=~Q(state=ItemState.TAKEN_DOWN) | ~Q(taken_down_reason=""),
                name="publishing_taken_down_says_why",
            ),
            models.CheckConstraint(
                condition=Q(published_on__isnull=True) | Q(published_on__gte=F("formed_on")),
                name="publishing_not_before_it_is_made",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["column", "state", "-published_on", "-id"], name="publishing_in_column"
            ),
            models.Index(
                fields=["organ", "state", "-published_on", "-id"], name="publishing_item_newest"
            ),
            models.Index(fields=["state", "-published_on", "-id"], name="publishing_newest"),
            models.Index(fields=["organ", "-changed_at", "-id"], name="publishing_item_desk"),
        ]

    def __str__(self) -> str:
        return self.title
