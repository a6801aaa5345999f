"""Reconsiderations and suits: the register behind table 4."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from gongkai.law.disputes import (
    CorrectionGround,
    DeadlineKind,
    DisputeAct,
    DisputeState,
    ResultCode,
)
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.remedies import Track


class DisputeKind(models.TextChoices):
    """The groups of table 4 (RR-9)."""

    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "未经复议直接起诉"
    LITIGATION_AFTER = "litigation_after_reconsideration", "复议后起诉"


class DisputeResult(models.TextChoices):
    """The columns of table 4 (RR-7); a case without result is pending."""

    UPHELD = "upheld", "结果维持"
    CORRECTED = "corrected", "结果纠正"
    OTHER = "other", "其他结果"


class Dispute(models.Model):
    """One case against the organ about open government information (RR-8 to RR-11).

    It is about a request, or about an act of publication that `matter` and `item_number` name.
    What was done stands in its events, and the other columns repeat what the law reads from them,
    so that lists can be sorted and table 4 counted by an index. `disputed_outcome` is what the
    answer said when it was disputed, for a new answer changes the request's own.

    `due_on` is the next day on which the organ itself must have acted; `concluded_on` and `result`
    are those of table 4, and stay empty while the case is pending.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    request = models.ForeignKey(
        "casework.Request", models.PROTECT, null=True, blank=True, related_name="disputes"
    )
    item_number = models.CharField("所涉公开信息的索引号", max_length=60, blank=True)
    matter = models.CharField("所涉公开行为", max_length=200, blank=True)
    disputed_outcome = models.CharField(
        "所涉答复类型", max_length=24, blank=True, choices=[(c.name, c.value) for c in OutcomeCode]
    )
    kind = models.CharField("类别", max_length=40, choices=DisputeKind.choices)
    authority = models.CharField("复议机关或者法院", max_length=100)
    reference = models.CharField("案号", max_length=80, blank=True)
    track = models.CharField(
        "程序", max_length=12, blank=True, choices=[(track.name, track.value) for track in Track]
    )
    state = models.CharField(
        "状态",
        max_length=12,
        default=DisputeState.FILED.name,
        choices=[(state.name, state.value) for state in DisputeState],
    )
    version = models.PositiveIntegerField("版本", default=0)
    filed_on = models.DateField("提起日期")
    accepted_on = models.DateField("受理日期", null=True, blank=True)
    decided_on = models.DateField("裁决日期", null=True, blank=True)
    served_on = models.DateField("收到裁决日期", null=True, blank=True)
    concluded_on = models.DateField("审结日期", null=True, blank=True)
    result = models.CharField("结果", max_length=12, blank=True, choices=DisputeResult.choices)
    result_code = models.CharField(
        "裁决结果", max_length=24, blank=True, choices=[(c.name, c.value) for c in ResultCode]
    )
    ground = models.CharField(
        "纠正原因",
        max_length=12,
        blank=True,
        choices=[(ground.name, ground.value) for ground in CorrectionGround],
    )
    due_on = models.DateField("下一期限", null=True, blank=True)
    due_kind = models.CharField(
        "期限事项",
        max_length=12,
        blank=True,
        choices=[(kind.name, kind.value) for kind in DeadlineKind],
    )
    is_provisional = models.BooleanField("期限暂定", default=False)
    reanswer_due_on = models.DateField("重新答复期限", null=True, blank=True)
    note = models.TextField("说明", blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(result="", concluded_on__isnull=True)
                | (~Q(result="") & Q(concluded_on__gte=F("filed_on"))),
                name="casework_dispute_result_has_day",
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True, due_kind="")
                | (Q(due_on__isnull=False) & ~Q(due_kind="")),
                name="casework_dispute_due_is_named",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "filed_on", "id"], name="casework_disputes"),
            models.Index(fields=["filed_on", "id"], name="casework_disputes_below"),
            models.Index(fields=["organ", "due_on", "id"], name="casework_disputes_due"),
            models.Index(
                fields=["organ", "concluded_on", "disputed_outcome"],
                name="casework_disputes_ended",
            ),
        ]

    def __str__(self) -> str:
        return self.reference or f"#{self.pk}"


class DisputeEvent(models.Model):
    """An act with the facts told with it; never changed. All else is read from these alone."""

    dispute = models.ForeignKey("casework.Dispute", models.CASCADE, related_name="events")
    position = models.PositiveIntegerField("序号")
    act = models.CharField(
        "步骤", max_length=20, choices=[(act.name, act.value) for act in DisputeAct]
    )
    happened_on = models.DateField("日期")
    facts = models.JSONField("内容", default=dict)
    recorded_at = models.DateTimeField("记录时间")
    recorded_by = models.ForeignKey("organs.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dispute", "position"], name="casework_dispute_event_position"
            ),
        ]
        ordering: ClassVar = ["dispute", "position"]

    def __str__(self) -> str:
        return f"{self.dispute_id}/{self.position} {self.act}"


class DisputeFile(models.Model):
    """A file of a dispute, by what it is."""

    class Kind(models.TextChoices):
        """What it is."""

        CLAIM = "claim", "申请书（起诉状）副本"
        NOTICE = "notice", "受理、答复等通知书"
        DEFENCE = "defence", "书面答复（答辩状）"
        EVIDENCE = "evidence", "证据、依据"
        DECISION = "decision", "决定书、裁判文书"
        OTHER = "other", "其他材料"

    dispute = models.ForeignKey("casework.Dispute", models.CASCADE, related_name="files")
    file = models.OneToOneField("files.StoredFile", models.PROTECT, related_name="+")
    kind = models.CharField("种类", max_length=12, choices=Kind.choices)

    class Meta:
        ordering: ClassVar = ["dispute", "id"]

    def __str__(self) -> str:
        return f"{self.dispute_id} {self.kind}"
