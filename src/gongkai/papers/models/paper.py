"""One official paper: drafted, then frozen for good."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Paper(models.Model):
    """A paper of a kind about a record, by the record's kind and number.

    Frozen, it has its number, its text and its files, and none of them changes again: a paper that
    is made anew is a new row with a higher `edition` that names the one it `replaces`. `key` tells
    papers of one kind about one record apart: letters to several third parties.

    Law: 条例 art 45; DOC-0, DOC-17.
    """

    class Stage(models.TextChoices):
        """Where it stands."""

        DRAFT = "draft", "草稿"
        FROZEN = "frozen", "已印发"
        REPLACED = "replaced", "已被替代"

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    unit = models.ForeignKey("organs.Unit", models.PROTECT, null=True, verbose_name="承办单位")
    kind = models.CharField("文书种类", max_length=40)
    subject_kind = models.CharField("记录种类", max_length=60)
    subject_id = models.BigIntegerField("记录编号")
    subject_label = models.CharField("记录名称", max_length=200)
    key = models.CharField("同类文书的区分", max_length=60, blank=True)
    stage = models.CharField("状态", max_length=12, choices=Stage.choices, default=Stage.DRAFT)
    version = models.PositiveIntegerField("版本", default=0)
    edition = models.PositiveIntegerField("第几稿", default=1)
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, related_name="replaced_by", verbose_name="替代"
    )
    number = models.CharField("文号", max_length=80, blank=True)
    title = models.CharField("标题", max_length=200)
    fields = models.JSONField("要素", default=dict)
    template = models.ForeignKey(
        "papers.Template", models.PROTECT, null=True, verbose_name="所用模板"
    )
    text = models.TextField("正文", blank=True)
    digest = models.CharField("校验码", max_length=64, blank=True)
    docx = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    pdf = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    unshown = models.CharField("PDF中不能显示的字", max_length=200, blank=True)
    is_signed = models.BooleanField("已电子签名", default=False)
    dated_on = models.DateField("成文日期", null=True)
    drafted_by = models.ForeignKey("organs.Person", models.PROTECT, null=True, related_name="+")
    drafted_at = models.DateTimeField("拟制时间")
    frozen_at = models.DateTimeField("印发时间", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "number"],
                condition=~Q(number="") & Q(stage="frozen"),
                name="papers_number_once",
            ),
            models.UniqueConstraint(
                fields=["subject_kind", "subject_id", "kind", "key"],
                condition=Q(stage="draft"),
                name="papers_one_open_draft",
            ),
            models.CheckConstraint(
                condition=Q(stage="draft") | (~Q(digest="") & Q(frozen_at__isnull=False)),
                name="papers_frozen_is_whole",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["subject_kind", "subject_id", "id"], name="papers_of_subject"),
            models.Index(fields=["organ", "dated_on", "id"], name="papers_newest"),
            models.Index(fields=["organ", "kind", "dated_on", "id"], name="papers_by_kind"),
            models.Index(fields=["number"], name="papers_by_number"),
        ]

    def __str__(self) -> str:
        return self.number or f"{self.kind} #{self.pk}"
