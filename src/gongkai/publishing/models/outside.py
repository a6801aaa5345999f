"""Addresses outside that released items lead to, and whether a page still stands there."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class OutsideLink(models.Model):
    """One address of the world outside, asked at most once a day.

    Attributes:
        digest: SHA-256 of the address, by which it is known: an address is too long for an index.
        ask_on: The first day on which it may be asked again.
        failures: On how many days in a row it failed; 0 since it last answered.
        failing_since: The first of these days.
        is_dead: Whether it failed often enough to be told of.
        told: What was wrong the last time, in a few words.

    Law: PUB-38; SITE-V1.
    """

    digest = models.CharField("摘要", max_length=64, unique=True)
    address = models.TextField("地址")
    first_seen_on = models.DateField("首次出现")
    ask_on = models.DateField("下次检查")
    checked_at = models.DateTimeField("最近检查", null=True)
    last_status = models.PositiveSmallIntegerField("最近答复", null=True)
    told = models.CharField("检查结果", max_length=100, blank=True)
    failures = models.PositiveIntegerField("连续失败天数", default=0)
    failing_since = models.DateField("失效起始", null=True)
    is_dead = models.BooleanField("失效", default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(failures=0, failing_since__isnull=True, is_dead=False)
                | Q(failures__gt=0, failing_since__isnull=False),
                name="publishing_failing_since_a_day",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["ask_on", "digest"], name="publishing_link_due"),
            models.Index(
                fields=["-failing_since"], condition=Q(is_dead=True), name="publishing_link_dead"
            ),
        ]

    def __str__(self) -> str:
        return self.address


class LinkUse(models.Model):
    """That a released item leads to an address outside."""

    link = models.ForeignKey(OutsideLink, models.CASCADE, related_name="uses")
    item = models.ForeignKey("publishing.Item", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["link", "item"], name="publishing_link_used_once"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.link_id}"
