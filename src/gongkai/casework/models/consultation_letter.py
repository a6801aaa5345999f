"""A letter to somebody consulted, answered on the public site by its code."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class ConsultationLetter(models.Model):
    """The letter of one consultation; `party` and `subject` name it as in the events.

    Only the digest of its code is kept. What was answered by code is a proposal: an officer
    records it as the act `ANSWER_CONSULTATION`.

    Law: 条例 arts 32, 34; LAW-32-2, LAW-34-1, DOC-5, DOC-8.
    """

    request = models.ForeignKey(
        "casework.Request", models.CASCADE, related_name="consultation_letters"
    )
    party = models.CharField("对方名称", max_length=100)
    subject = models.CharField("所涉信息", max_length=200)
    code_digest = models.CharField("查询码摘要", max_length=64, unique=True)
    written_at = models.DateTimeField("发出时间")
    opened_at = models.DateTimeField("打开时间", null=True)
    answered_at = models.DateTimeField("答复时间", null=True)
    view = models.CharField("意见", max_length=24, blank=True)
    reason = models.TextField("理由", blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["request", "party", "subject"], name="casework_one_letter_a_consultation"
            ),
        ]
        ordering: ClassVar = ["request", "id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.pk}"
