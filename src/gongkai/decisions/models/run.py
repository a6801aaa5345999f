"""One import, from its file to its report."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Mapping(models.Model):
    """Which column of a file is which field, kept under a name for the next file."""

    organ = models.ForeignKey("organs.Organ", models.CASCADE)
    name = models.CharField("名称", max_length=60)
    kind = models.PositiveSmallIntegerField("决定类别")
    columns = models.JSONField("对应关系", default=dict)
    constants = models.JSONField("固定值", default=dict, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "name"], name="decisions_mapping_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Run(models.Model):
    """An import of one file. Its decisions are seen when it is DONE, all at once, or never.

    Attributes:
        digest: SHA-256 of the file; the same file twice changes nothing.
        first_id, last_id: The span of decision numbers in which its rows lie.
        rejected: The file of the rows that were not taken, each with its reason.
        attempt: Which try; an earlier one that is still alive writes no more.
        is_whole: One bad row refuses the file; otherwise the good rows go in.
        rows_expected: Rows that will be written, once the file is checked.
        facts: The report of the run: counts by reason, seconds by step, columns.
    """

    class State(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting", "等待导入"
        READING = "reading", "读取校验"
        WRITING = "writing", "写入"
        DONE = "done", "已完成"
        REFUSED = "refused", "未通过"
        STOPPED = "stopped", "已中断"

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    kind = models.PositiveSmallIntegerField("决定类别")
    name = models.CharField("文件名", max_length=200)
    digest = models.CharField("摘要", max_length=64)
    mapping = models.JSONField("对应关系", default=dict)
    corrects = models.BooleanField("更正已有记录", default=False)
    is_whole = models.BooleanField("全部合格才导入", default=False)
    state = models.CharField("状态", max_length=8, choices=State.choices, default=State.WAITING)
    file = models.ForeignKey(
        "files.StoredFile", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    rejected = models.ForeignKey(
        "files.StoredFile", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    rows_read = models.PositiveIntegerField("读取行数", default=0)
    rows_expected = models.PositiveIntegerField("待写入行数", default=0)
    rows_written = models.PositiveIntegerField("写入行数", default=0)
    rows_corrected = models.PositiveIntegerField("更正行数", default=0)
    rows_unchanged = models.PositiveIntegerField("未变行数", default=0)
    rows_rejected = models.PositiveIntegerField("退回行数", default=0)
    first_id = models.BigIntegerField("起始编号", null=True)
    last_id = models.BigIntegerField("截止编号", null=True)
    facts = models.JSONField("导入报告", default=dict)
    refusal = models.CharField("未通过的原因", max_length=300, blank=True)
    person = models.ForeignKey("organs.Person", models.PROTECT, null=True, blank=True)
    created_at = models.DateTimeField("建立时间")
    attempt = models.PositiveSmallIntegerField("次数", default=0)
    beaten_at = models.DateTimeField("最近进展", null=True)
    ended_at = models.DateTimeField("结束时间", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "digest"],
                condition=Q(state__in=["waiting", "reading", "writing"]),
                name="decisions_one_run_a_file",
            ),
            models.UniqueConstraint(
                fields=["organ"],
                condition=Q(state__in=["reading", "writing"]),
                name="decisions_one_run_at_work",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "-id"], name="decisions_runs"),
            models.Index(
                fields=["state"],
                condition=Q(state__in=["waiting", "reading", "writing", "stopped"]),
                name="decisions_unfinished_runs",
            ),
        ]

    def __str__(self) -> str:
        return self.name
