"""One stored file."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class FileState(models.TextChoices):
    """Whether it may be handed out."""

    QUARANTINED = "quarantined", "待检查"
    CLEAN = "clean", "检查通过"
    REFUSED = "refused", "未通过检查"


class StoredFile(models.Model):
    """A file by its content: type as found in it, size, pages, digest; kept under `key`.

    It is handed out only when CLEAN and only through a signed, short-lived address. A room that
    needs it for good points at it with a foreign key that protects; a file to which nothing points
    is deleted after `kept_until`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    key = models.CharField("存放位置", max_length=200, unique=True)
    name = models.CharField("文件名", max_length=200)
    media_type = models.CharField("类型", max_length=100)
    size = models.PositiveBigIntegerField("字节数")
    pages = models.PositiveIntegerField("页数", null=True)
    sha256 = models.CharField("摘要", max_length=64)
    state = models.CharField(
        "状态", max_length=12, choices=FileState.choices, default=FileState.QUARANTINED
    )
    finding = models.CharField("检查结论", max_length=200, blank=True)
    uploaded_by = models.ForeignKey(
        "organs.Person", models.PROTECT, null=True, blank=True, verbose_name="上传人"
    )
    uploaded_at = models.DateTimeField("上传时间")
    kept_until = models.DateTimeField("未使用时保留至")
    checked_at = models.DateTimeField("检查时间", null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(state=FileState.QUARANTINED)
                | models.Q(checked_at__isnull=False),
                name="files_checked_when_decided",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "uploaded_at"], name="files_waiting"),
            models.Index(fields=["sha256"], name="files_same_content"),
            models.Index(fields=["kept_until"], name="files_kept_until"),
        ]

    def __str__(self) -> str:
        return self.name
