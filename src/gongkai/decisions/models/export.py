"""A large export that a person asked for, made in the background."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Export(models.Model):
    """A list of decisions as a file for the one person who asked, deleted after some days.

    Attributes:
        filters: How the list is narrowed, as it stands in an address.
        digest: Of the filters; what waits already is not asked for twice.
        rows: Rows written so far.
        refusal: Why it failed, in one sentence.
        attempt: Which try; an earlier one that is still alive keeps no file.
        beaten_at: When it last moved; one that does not move was killed.
        made_at: When it came to its end, with a file or without.
    """

    class Format(models.TextChoices):
        """What kind of file; csv is none: it is sent while it is written."""

        XLSX = "xlsx"
        PARQUET = "parquet"

    class State(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting", "等待生成"
        MAKING = "making", "正在生成"
        DONE = "done", "已生成"
        FAILED = "failed", "未生成"

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    person = models.ForeignKey("organs.Person", models.PROTECT)
    filters = models.JSONField("筛选条件", default=dict)
    digest = models.CharField("摘要", max_length=64)
    format = models.CharField("格式", max_length=8, choices=Format.choices)
    state = models.CharField("状态", max_length=8, choices=State.choices, default=State.WAITING)
    rows = models.PositiveIntegerField("行数", default=0)
    refusal = models.CharField("未生成的原因", max_length=300, blank=True)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField("提交时间")
    attempt = models.PositiveSmallIntegerField("次数", default=0)
    beaten_at = models.DateTimeField("最近进展", null=True)
    made_at = models.DateTimeField("结束时间", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "organ", "format", "digest"],
                condition=Q(state__in=["waiting", "making"]),
                name="decisions_export_once",
            ),
            models.CheckConstraint(
                condition=Q(state="done", file__isnull=False)
                | (~Q(state="done") & Q(file__isnull=True)),
                name="decisions_export_has_file",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["person", "-id"], name="decisions_exports"),
            models.Index(
                fields=["beaten_at"],
                condition=Q(state="making"),
                name="decisions_exports_going",
            ),
            models.Index(fields=["made_at"], name="decisions_exports_old"),
        ]

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d}.{self.format}"
