"""A claim that the organ's record about the claimant is wrong: no request for information."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from gongkai.law.clock import Channel
from gongkai.law.procedure import State


class RecordClaim(models.Model):
    """One claim under art 41; kept apart from requests, for the report counts it nowhere (RPT-25).

    `acts` is its history as the events of a request are kept: name, day, facts, in order.

    Law: 条例 art 41; LAW-41-1, DOC-13, RPT-25.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    number = models.CharField("登记编号", max_length=40)
    applicant = models.OneToOneField("casework.Applicant", models.PROTECT, verbose_name="申请人")
    channel = models.CharField(
        "提交方式", max_length=16, choices=[(way.value, way.name) for way in Channel]
    )
    record = models.TextField("所涉记录")
    error = models.TextField("不准确之处")
    proof = models.TextField("证据材料")
    state = models.CharField(
        "状态", max_length=20, choices=[(state.name, state.value) for state in State]
    )
    version = models.PositiveIntegerField("版本", default=0)
    acts = models.JSONField("办理经过", default=list)
    reply = models.TextField("答复内容", blank=True)
    claimed_on = models.DateField("提出日期")
    ended_on = models.DateField("办结日期", null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "number"], name="casework_claim_number_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "claimed_on", "id"], name="casework_claims"),
        ]

    def __str__(self) -> str:
        return self.number
