"""What an item says: the same fields of what is public and of what is being written."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Genre(models.TextChoices):
    """The form of an item (体裁; PUB-9)."""

    NOTICE = "notice", "通知"
    ANNOUNCEMENT = "announcement", "公告"
    CIRCULAR = "circular", "通告"
    DECISION = "decision", "决定"
    OPINION = "opinion", "意见"
    MEASURE = "measure", "办法"
    LETTER = "letter", "函"
    PLAN = "plan", "计划规划"
    REPORT = "report", "报告"
    BULLETIN = "bulletin", "通报"
    DATA = "data", "数据"
    GUIDE = "guide", "指南"
    OTHER = "other", "其他"


class Content(models.Model):
    """The fields of an item that a person writes.

    Attributes:
        data: The fields of a record, by the keys of its column's `gongkai.law.listings`; empty
            for an article.
        expires_on: The last day on which it is shown; None for what stays (SITE-20).

    Law: 条例 art 12; LAW-12-3, PUB-9.
    """

    title = models.CharField("标题", max_length=200)
    summary = models.CharField("内容概述", max_length=500, blank=True)
    body = models.TextField("正文")
    document_number = models.CharField("文号", max_length=60, blank=True)
    genre = models.CharField("体裁", max_length=16, choices=Genre.choices, blank=True)
    topic = models.CharField("主题分类", max_length=60, blank=True)
    keywords = models.CharField("关键词", max_length=200, blank=True)
    source = models.CharField("来源", max_length=100, blank=True)
    formed_on = models.DateField("生成日期")
    effective_on = models.DateField("实施日期", null=True, blank=True)
    repealed_on = models.DateField("废止日期", null=True, blank=True)
    expires_on = models.DateField("公示截止日期", null=True, blank=True)
    data = models.JSONField("记录内容", default=dict, blank=True)

    class Meta:
        abstract = True


CONTENT_FIELDS: tuple[str, ...] = tuple(
    field.name
    for field in Content._meta.local_fields  # noqa: SLF001 - Django's public way
)


class Attachment(models.Model):
    """A file or picture of a revision; the next revision carries it on.

    Attributes:
        alt: What a picture shows, for those who do not see it; a picture must have it.
    """

    revision = models.ForeignKey("publishing.Revision", models.CASCADE, related_name="attachments")
    file = models.ForeignKey("files.StoredFile", models.PROTECT)
    name = models.CharField("名称", max_length=200)
    alt = models.CharField("替代文字", max_length=200, blank=True)
    is_inline = models.BooleanField("正文图片", default=False)
    position = models.PositiveSmallIntegerField("顺序", default=0)

    class Meta:
        ordering: ClassVar = ["revision", "position", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["revision", "file"], name="publishing_file_once"),
        ]

    def __str__(self) -> str:
        return self.name
