"""One wording of an item, from its draft to the day when the next takes its place."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from gongkai.publishing.models.content import Content


class Stage(models.TextChoices):
    """Where a revision stands."""

    DRAFT = "draft", "草稿"
    REVIEW = "review", "审核中"
    APPROVED = "approved", "审核通过"
    RELEASED = "released", "已发布"
    SUPERSEDED = "superseded", "已被替代"
    DROPPED = "dropped", "已放弃"


OPEN_STAGES = (Stage.DRAFT, Stage.REVIEW, Stage.APPROVED)


class Revision(Content):
    """One wording of an item. What a reviewer signed is never edited: a change begins a new one.

    An item has at most one open revision (draft, under review, approved) and at most one released.

    Attributes:
        release_at: The instant at which an approved revision goes out by itself; None waits for a
            person.
        note: Why the item is changed, shown in its history.

    Law: 条例 art 17; PUB-12, PUB-35, PUB-36.
    """

    item = models.ForeignKey("publishing.Item", models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField("版次")
    stage = models.CharField("状态", max_length=12, choices=Stage.choices, default=Stage.DRAFT)
    note = models.CharField("修改说明", max_length=200, blank=True)
    editor = models.ForeignKey("organs.Person", models.PROTECT)
    release_at = models.DateTimeField("定时发布", null=True, blank=True)
    released_at = models.DateTimeField("发布时间", null=True, blank=True)
    version = models.PositiveIntegerField("版本", default=0)
    created_at = models.DateTimeField("建立时间")
    changed_at = models.DateTimeField("修改时间")

    class Meta:
        ordering: ClassVar = ["item", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "number"], name="publishing_revision_number"),
            models.UniqueConstraint(
                fields=["item"],
                condition=Q(stage__in=["draft", "review", "approved"]),
                name="publishing_one_open_revision",
            ),
            models.UniqueConstraint(
                fields=["item"], condition=Q(stage="released"), name="publishing_one_released"
            ),
            models.CheckConstraint(
                condition=~Q(stage__in=["released", "superseded"]) | Q(released_at__isnull=False),
                name="publishing_released_when",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["release_at"],
                condition=Q(stage="approved", release_at__isnull=False),
                name="publishing_to_release",
            ),
            models.Index(fields=["stage", "-changed_at", "-id"], name="publishing_at_stage"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}.{self.number}"
