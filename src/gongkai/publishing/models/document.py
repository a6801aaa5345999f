"""The register of rules and normative documents, and what interprets them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class DocumentKind(models.TextChoices):
    """The two rows of table 2's first block (RPT-21)."""

    RULES = "rules", "规章"
    NORMATIVE = "normative", "行政规范性文件"


class Document(models.Model):
    """A document of the register. Where it stands on a day follows from its dates alone.

    A revision of a document is a new one that `replaces` the old (RPT-21): the old counts as
    repealed on the day when the new takes effect.

    Attributes:
        is_trial: 暂行 or 试行, which lives shorter (PUB-14).
        item: The published text; it may be published before or after it is registered.
        needs_interpretation: Released only together with its interpretation (PUB-17).

    Law: PUB-13 to PUB-18, RPT-21.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    unit = models.ForeignKey("organs.Unit", models.PROTECT, null=True, blank=True)
    kind = models.CharField("类别", max_length=12, choices=DocumentKind.choices)
    title = models.CharField("标题", max_length=200)
    document_number = models.CharField("文号", max_length=60, blank=True)
    unified_number = models.CharField("统一登记号", max_length=60, blank=True)
    legality_opinion = models.CharField("合法性审核意见文号", max_length=60, blank=True)
    headnote = models.TextField("题注", blank=True)
    is_trial = models.BooleanField("暂行、试行", default=False)
    is_own = models.BooleanField("本机关主办", default=True)
    drafted_on = models.DateField("起草日期")
    reviewed_on = models.DateField("合法性审核日期", null=True, blank=True)
    issued_on = models.DateField("印发日期", null=True, blank=True)
    effective_on = models.DateField("施行日期", null=True, blank=True)
    expires_on = models.DateField("有效期届满日", null=True, blank=True)
    repealed_on = models.DateField("废止日期", null=True, blank=True)
    repealed_reason = models.CharField("废止依据", max_length=200, blank=True)
    replaces = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    item = models.OneToOneField("publishing.Item", models.PROTECT, null=True, blank=True)
    needs_interpretation = models.BooleanField("同步解读", default=True)
    version = models.PositiveIntegerField("版本", default=0)
    changed_at = models.DateTimeField("修改时间")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "document_number"],
                condition=~Q(document_number=""),
                name="publishing_document_number_once",
            ),
            models.CheckConstraint(
                condition=Q(effective_on__isnull=True)
                | Q(issued_on__isnull=False, effective_on__gte=F("issued_on")),
                name="publishing_effective_after_issue",
            ),
            models.CheckConstraint(
                condition=Q(expires_on__isnull=True)
                | Q(effective_on__isnull=True)
                | Q(expires_on__gte=F("effective_on")),
                name="publishing_expires_after_effect",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["organ", "kind", "-issued_on", "-id"], name="publishing_register"
            ),
            models.Index(fields=["expires_on"], name="publishing_document_expiry"),
        ]

    def __str__(self) -> str:
        return self.title


class Interpretation(models.Model):
    """An item that interprets a document; both pages link to each other (PUB-17, PUB-19)."""

    class Form(models.TextChoices):
        """How it interprets."""

        TEXT = "text", "文字"
        CHART = "chart", "图表"
        VIDEO = "video", "视频"
        PRESS = "press", "新闻发布会"
        QUESTIONS = "questions", "问答"

    document = models.ForeignKey(
        "publishing.Document", models.PROTECT, related_name="interpretations"
    )
    item = models.OneToOneField("publishing.Item", models.PROTECT, related_name="interprets")
    form = models.CharField("形式", max_length=12, choices=Form.choices, default=Form.TEXT)

    def __str__(self) -> str:
        return f"{self.document_id}: {self.item_id}"
