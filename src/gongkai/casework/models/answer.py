"""The answer to a request."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from gongkai.law.outcomes import OutcomeCode


class Answer(models.Model):
    """A draft, then what was signed and served; a request has one that is not superseded.

    Law: 条例 arts 36–39; DOC-0, DOC-12, DOC-R-1.
    """

    class Stage(models.TextChoices):
        """Where it stands; the review says the rest."""

        DRAFT = "draft", "拟稿"
        IN_REVIEW = "in_review", "审核中"
        SIGNED = "signed", "已签发"
        SERVED = "served", "已送达"
        SUPERSEDED = "superseded", "已被替代"

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="answers")
    stage = models.CharField("状态", max_length=12, choices=Stage.choices, default=Stage.DRAFT)
    version = models.PositiveIntegerField("版本", default=0)
    outcome = models.CharField(
        "答复类型", max_length=24, choices=[(c.name, c.value) for c in OutcomeCode]
    )
    grounds = models.JSONField("不予公开部分的依据", default=list)
    evidence = models.JSONField("依据材料", default=dict)
    questions = models.JSONField("判断过程", default=dict)
    body = models.TextField("答复内容")
    remedy = models.TextField("救济途径", blank=True)
    letter_number = models.CharField("文号", max_length=60, blank=True)
    drafter = models.ForeignKey("organs.Person", models.PROTECT, verbose_name="拟稿人")
    drafted_at = models.DateTimeField("拟稿时间")
    signed_on = models.DateField("签发日期", null=True)
    served_on = models.DateField("送达日期", null=True)
    manner = models.CharField("送达方式", max_length=12, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["request"],
                condition=~models.Q(stage="superseded") & ~models.Q(stage="served"),
                name="casework_one_open_answer",
            ),
            models.CheckConstraint(
                condition=~models.Q(stage="served") | models.Q(served_on__isnull=False),
                name="casework_served_has_day",
            ),
        ]

    def __str__(self) -> str:
        return self.letter_number or f"#{self.pk}"


class AnswerFile(models.Model):
    """A file given with an answer."""

    answer = models.ForeignKey("casework.Answer", models.CASCADE, related_name="files")
    file = models.ForeignKey("files.StoredFile", models.PROTECT)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["answer", "file"], name="casework_answer_file_once"),
        ]

    def __str__(self) -> str:
        return f"{self.answer_id}"
