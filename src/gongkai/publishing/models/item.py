"""An item of a column, as the public sees it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from gongkai.publishing.models.content import Content


class ItemState(models.TextChoices):
    """Whether the public sees an item."""

    DRAFT = "draft", "草稿"
    RELEASED = "released", "已发布"
    TAKEN_DOWN = "taken_down", "已下线"


class Validity(models.TextChoices):
    """Whether what it says holds (有效性; PUB-9, PUB-12)."""

    NONE = "", "不适用"
    COMING = "coming", "尚未施行"
    VALID = "valid", "有效"
    AMENDED = "amended", "已修改"
    EXPIRED = "expired", "失效"
    REPEALED = "repealed", "废止"


class Item(Content):
    """One item of a column. Its content is that of its released revision, copied at the release.

    Before the first release the content is that of its draft, for lists of the staff; no selector
    of the public reads an item that is not RELEASED.

    Attributes:
        unit: The unit that drafts it; None for the disclosure office.
        origin: What it came of, `casework.request:12` for an answered request (LAW-44-1), the key
            of an import for what was brought over; "" for what was written here.
        validity: Kept by the documents register, shown on the page.

    Law: 条例 arts 12, 26; LAW-12-3, LAW-26-1, PUB-9 to PUB-12.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    column = models.ForeignKey("publishing.Column", models.PROTECT, related_name="items")
    unit = models.ForeignKey("organs.Unit", models.PROTECT, null=True, blank=True)
    index_number = models.CharField("索引号", max_length=40, blank=True)
    published_on = models.DateField("发布日期", null=True)
    revised_on = models.DateField("最近修改发布日期", null=True)
    validity = models.CharField(
        "有效性", max_length=12, choices=Validity.choices, blank=True, default=Validity.NONE
    )
    state = models.CharField(
        "状态", max_length=12, choices=ItemState.choices, default=ItemState.DRAFT
    )
    origin = models.CharField("来由", max_length=80, blank=True)
    version = models.PositiveIntegerField("版本", default=0)
    taken_down_reason = models.CharField("下线原因", max_length=200, blank=True)
    taken_down_on = models.DateField("下线日期", null=True)
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
            models.UniqueConstraint(
                fields=["organ", "origin"],
                condition=~Q(origin=""),
                name="publishing_origin_once",
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
            models.Index(
                fields=["expires_on"],
                condition=Q(state="released", expires_on__isnull=False),
                name="publishing_expiring",
            ),
        ]

    def __str__(self) -> str:
        return self.title
