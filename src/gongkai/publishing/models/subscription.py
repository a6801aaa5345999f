"""Who wants to hear by mail of what is new."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Subscription(models.Model):
    """A mail address that asked for the news of a column or of a search, once a day.

    Nothing is sent but one question until its owner confirms; what nobody confirms is deleted, and
    so is what is ended: of a reader who left nothing stays.

    Attributes:
        column: Only this column and those below it; None for all of the organ.
        words: Only what holds these words; "" for everything.
        last_on: The last day of whose items a mail has told.

    Law: 条例 art 24; LAW-24-1.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    column = models.ForeignKey("publishing.Column", models.PROTECT, null=True, blank=True)
    words = models.CharField("检索词", max_length=100, blank=True)
    email = models.EmailField("电子邮箱", max_length=254)
    created_at = models.DateTimeField("申请时间")
    confirmed_at = models.DateTimeField("确认时间", null=True, blank=True)
    last_on = models.DateField("已告知到的日期", null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "email", "column", "words"],
                condition=Q(column__isnull=False),
                name="publishing_column_subscribed_once",
            ),
            models.UniqueConstraint(
                fields=["organ", "email", "words"],
                condition=Q(column__isnull=True),
                name="publishing_organ_subscribed_once",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["organ", "email"],
                condition=Q(confirmed_at__isnull=False),
                name="publishing_to_tell",
            ),
            models.Index(
                fields=["created_at"],
                condition=Q(confirmed_at__isnull=True),
                name="publishing_unconfirmed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organ_id} {self.pk}"
