"""A request for information: where it stands, and what its lists sort by."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from gongkai.casework.open_states import OPEN_STATES
from gongkai.law.clock import Channel
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import State


class Request(models.Model):
    """One request (件).

    What was done to it stands in its events, and everything else is computed from them by
    `gongkai.law`. `state`, `version` guard against two people at once; `received_on`, `due_on`,
    `outcome`, `concluded_on` repeat what the events say, so that lists can be sorted and counted
    by an index; each service writes them anew from the law, and a test recomputes them.

    `due_on` is empty while the applicant has to act, and such requests are sorted last. While a
    consultation is open the date moves with every working day: the column holds the reading of
    the last act or of the nightly job, and the pages read the clock itself. Nothing says
    "overdue" here: that is a comparison with today.

    `is_open` is the database's own reading of `state`: what is open is a part of an index, so that
    no list of it walks through what has been closed.

    Law: 条例 arts 29–45; DOC-1, RPT-16 to RPT-18, CLK-9.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    number = models.CharField("登记编号", max_length=40, blank=True, db_index=True)
    query_code = models.CharField("查询码摘要", max_length=64, blank=True)
    split_from = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="parts", verbose_name="拆分自"
    )
    repeats = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="repeated_by", verbose_name="重复自"
    )
    applicant = models.OneToOneField("casework.Applicant", models.PROTECT, verbose_name="申请人")
    applicant_kind = models.CharField("申请人类别", max_length=16)
    channel = models.CharField(
        "提交方式", max_length=16, choices=[(way.value, way.name) for way in Channel]
    )
    title = models.CharField("所需信息的名称", max_length=200)
    description = models.TextField("所需信息的内容描述")
    wanted_form = models.CharField("提供方式", max_length=20, blank=True)
    delivery = models.CharField("获取途径", max_length=20, blank=True)
    is_oral = models.BooleanField("口头申请，由机关代为填写", default=False)
    posted_on = models.DateField("寄出日期", null=True)
    tracking_number = models.CharField("邮件号码", max_length=40, blank=True)
    needs_help = models.CharField("需要的便利", max_length=200, blank=True)
    submitted_at = models.DateTimeField("提交时间")
    arrived_at = models.DateTimeField("到达时间", null=True)
    confirmed_at = models.DateTimeField("确认时间", null=True)
    state = models.CharField(
        "状态", max_length=20, choices=[(state.name, state.value) for state in State]
    )
    is_open = models.GeneratedField(
        verbose_name="在办",
        expression=Q(state__in=OPEN_STATES),  # type: ignore[arg-type]  # the stubs know no Q
        output_field=models.BooleanField(),
        db_persist=True,
    )
    version = models.PositiveIntegerField("版本", default=0)
    unit = models.ForeignKey(
        "organs.Unit", models.PROTECT, null=True, blank=True, verbose_name="承办单位"
    )
    handler = models.ForeignKey(
        "organs.Person", models.PROTECT, null=True, blank=True, verbose_name="承办人"
    )
    received_on = models.DateField("收到日期", null=True)
    due_on = models.DateField("答复期限", null=True)
    is_provisional = models.BooleanField("期限暂定", default=False)
    outcome = models.CharField(
        "办理结果", max_length=24, blank=True, choices=[(c.name, c.value) for c in OutcomeCode]
    )
    concluded_on = models.DateField("办结日期", null=True)
    created_at = models.DateTimeField("建立时间")

    days_left: int | None = None
    """Working days left, negative when overdue; set by lists, never stored."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "number"], condition=~Q(number=""), name="casework_number_once"
            ),
            models.CheckConstraint(
                condition=Q(outcome="", concluded_on__isnull=True)
                | (~Q(outcome="") & Q(concluded_on__isnull=False)),
                name="casework_outcome_has_day",
            ),
            models.CheckConstraint(
                condition=Q(concluded_on__isnull=True)
                | Q(received_on__isnull=True)
                | Q(concluded_on__gte=F("received_on")),
                name="casework_concluded_after_receipt",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "submitted_at", "id"], name="casework_newest"),
            models.Index(fields=["organ", "due_on", "id"], name="casework_soonest"),
            models.Index(fields=["submitted_at", "id"], name="casework_newest_below"),
            models.Index(fields=["due_on", "id"], name="casework_soonest_below"),
            models.Index(fields=["organ", "is_open", "due_on", "id"], name="casework_open"),
            models.Index(fields=["is_open", "due_on", "id"], name="casework_open_below"),
            models.Index(fields=["organ", "state", "due_on", "id"], name="casework_by_state"),
            models.Index(fields=["unit", "due_on", "id"], name="casework_by_unit"),
            models.Index(fields=["handler", "due_on", "id"], name="casework_by_handler"),
            models.Index(
                fields=["organ", "concluded_on", "outcome", "applicant_kind"],
                name="casework_concluded",
            ),
            models.Index(
                fields=["organ", "received_on", "applicant_kind"], name="casework_received"
            ),
        ]

    def __str__(self) -> str:
        return self.number or f"#{self.pk}"


class RequestFile(models.Model):
    """A file of a request, by what it is; `letter` names the consultation that it answers."""

    class Kind(models.TextChoices):
        """What it is."""

        APPLICATION = "application", "申请材料"
        IDENTITY = "identity", "身份证明"
        AUTHORISATION = "authorisation", "授权委托书"
        ENVELOPE = "envelope", "信封、邮件原件"
        CORRECTION = "correction", "补正材料"
        PAYMENT = "payment", "缴费凭证"
        CONSULTATION = "consultation", "征求意见的答复"
        PAPER = "paper", "办理文书"

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="files")
    file = models.ForeignKey("files.StoredFile", models.PROTECT)
    kind = models.CharField("类别", max_length=16, choices=Kind.choices)
    letter = models.ForeignKey(
        "casework.ConsultationLetter", models.CASCADE, null=True, related_name="files"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "file"], name="casework_file_once"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["request"],
                condition=models.Q(kind="identity"),
                name="casework_identity_proofs",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.kind}"
