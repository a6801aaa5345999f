"""One mail, in or out."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Message(models.Model):
    """A mail with the record it belongs to, by the record's kind and number.

    A mail that came is known by its digest, so that the same one read twice is kept once.
    """

    class Direction(models.TextChoices):
        """Which way it went."""

        IN = "in", "收到"
        OUT = "out", "发出"

    class Stage(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting", "待处理"
        FILED = "filed", "已归入记录"
        REJECTED = "rejected", "不予处理"
        AUTOMATIC = "automatic", "自动回复"
        QUEUED = "queued", "待发送"
        SENT = "sent", "已发送"
        FAILED = "failed", "发送失败"
        BOUNCED = "bounced", "被退回"

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    direction = models.CharField("方向", max_length=4, choices=Direction.choices)
    stage = models.CharField("状态", max_length=12, choices=Stage.choices)
    version = models.PositiveIntegerField("版本", default=0)
    message_id = models.CharField("Message-ID", max_length=300, db_index=True)
    references = models.TextField("References", blank=True)
    digest = models.CharField("摘要", max_length=64, blank=True)
    sender = models.CharField("发件人", max_length=320)
    recipient = models.CharField("收件人", max_length=320)
    subject = models.CharField("主题", max_length=500, blank=True)
    text = models.TextField("正文", blank=True)
    html = models.TextField("网页正文", blank=True)
    subject_kind = models.CharField("记录种类", max_length=60, blank=True)
    subject_id = models.BigIntegerField("记录编号", null=True)
    warnings = models.JSONField("提示", default=list)
    reason = models.CharField("不予处理、退回的原因", max_length=300, blank=True)
    raw = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    dated_at = models.DateTimeField("邮件日期", null=True)
    kept_at = models.DateTimeField("收到、发出时间")
    handled_by = models.ForeignKey("organs.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "digest"], condition=~Q(digest=""), name="mail_kept_once"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "stage", "id"], name="mail_tray"),
            models.Index(fields=["subject_kind", "subject_id", "id"], name="mail_of_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.message_id}"


class MessageFile(models.Model):
    """An attachment, or why it was not taken."""

    message = models.ForeignKey("mail.Message", models.CASCADE, related_name="files")
    name = models.CharField("文件名", max_length=200)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    refused = models.CharField("未收取的原因", max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["message", "id"]

    def __str__(self) -> str:
        return self.name
