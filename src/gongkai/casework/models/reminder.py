"""Reminders that went out, so that none goes twice; and calendars to subscribe to."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Reminder(models.Model):
    """One warning to one person about one request on one due date.

    Law: CLK-22.
    """

    class Kind(models.TextChoices):
        """How near."""

        FIVE = "5", "还有5个工作日"
        THREE = "3", "还有3个工作日"
        ONE = "1", "还有1个工作日"
        OVERDUE = "overdue", "已经逾期"
        ESCALATED = "escalated", "上报"

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="reminders")
    person = models.ForeignKey("organs.Person", models.CASCADE, related_name="+")
    kind = models.CharField("类别", max_length=12, choices=Kind.choices)
    due_on = models.DateField("答复期限")
    sent_at = models.DateTimeField("提醒时间")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["request", "person", "kind", "due_on"], name="casework_reminded_once"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["person", "sent_at", "id"], name="casework_reminders_of"),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.kind}"


class Feed(models.Model):
    """A calendar of due dates to subscribe to; of its address only a digest is kept."""

    person = models.ForeignKey("organs.Person", models.CASCADE, related_name="+")
    organ = models.ForeignKey("organs.Organ", models.CASCADE, null=True, related_name="+")
    digest = models.CharField("地址摘要", max_length=64, unique=True)
    created_at = models.DateTimeField("建立时间")

    class Meta:
        ordering: ClassVar = ["person", "id"]

    def __str__(self) -> str:
        return f"{self.person_id} {self.pk}"
