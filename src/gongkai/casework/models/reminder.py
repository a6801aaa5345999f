"""Reminders that went out, so that none goes twice; and calendars to subscribe to."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Reminder(models.Model):
    """One warning to one person about one request on one due date.

    It shows on the page at once; `mailed_on` is the day of the digest that told of it by mail.

    Law: CLK-22.
    """

    class Kind(models.TextChoices):
        """How near."""

        FIVE = "5", "还有5个工作日"
        THREE = "3", "还有3个工作日"
        ONE = "1", "还有1个工作日"
        OVERDUE = "overdue", "已经逾期"
        ESCALATED = "escalated", "上报"
        URGED = "urged", "催办"
        REDATED = "redated", "期限因放假安排变动"

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="reminders")
    person = models.ForeignKey("organs.Person", models.CASCADE, related_name="+")
    kind = models.CharField("类别", max_length=12, choices=Kind.choices)
    due_on = models.DateField("答复期限")
    sent_at = models.DateTimeField("提醒时间")
    mailed_on = models.DateField("邮件汇总日期", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["request", "person", "kind", "due_on"], name="casework_reminded_once"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["person", "sent_at", "id"], name="casework_reminders_of"),
            models.Index(
                fields=["person", "id"],
                condition=Q(mailed_on__isnull=True),
                name="casework_not_mailed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.kind}"


class MailChoice(models.Model):
    """Whether a person wants the daily digest of reminders by mail; who never chose gets it.

    Attributes:
        told_on: The day of the last digest, so that nobody gets two on a day.
    """

    person = models.OneToOneField("organs.Person", models.CASCADE, related_name="+")
    by_mail = models.BooleanField("每日邮件汇总", default=True)
    told_on = models.DateField("最近一次汇总日期", null=True)

    def __str__(self) -> str:
        return f"{self.person_id} {self.by_mail}"


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
