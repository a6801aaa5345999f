"""A running or ended review of one record."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from gongkai.law.review import ReviewState, StepState
from gongkai.organs.roles import Role

_DECIDED = (StepState.APPROVED.name, StepState.RETURNED.name)


class Review(models.Model):
    """One submission of one record; its steps are frozen from the plan when it starts."""

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    unit = models.ForeignKey("organs.Unit", models.PROTECT, null=True, verbose_name="内设机构")
    subject_kind = models.CharField("对象类别", max_length=64)
    subject_id = models.BigIntegerField("对象编号")
    subject_label = models.CharField("对象名称", max_length=200)
    state = models.CharField(
        "状态", max_length=12, choices=[(state.name, state.value) for state in ReviewState]
    )
    drafter = models.ForeignKey("organs.Person", models.PROTECT, verbose_name="拟稿人")
    submitted_at = models.DateTimeField("送审时间")
    ended_at = models.DateTimeField("结束时间", null=True)
    version = models.PositiveIntegerField("版本", default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subject_kind", "subject_id"],
                condition=Q(state=ReviewState.RUNNING.name),
                name="review_one_running",
            ),
            models.CheckConstraint(
                condition=Q(state=ReviewState.RUNNING.name, ended_at__isnull=True)
                | (~Q(state=ReviewState.RUNNING.name) & Q(ended_at__isnull=False)),
                name="review_ended_has_time",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "state", "-submitted_at"], name="review_inbox"),
            models.Index(fields=["subject_kind", "subject_id"], name="review_subject"),
        ]

    def __str__(self) -> str:
        return self.subject_label


class ReviewStep(models.Model):
    """One step: who may decide it, and what was decided.

    A step that opens again after a return is a new row; the row with the old decision stays and is
    no longer current, so that no opinion is ever overwritten.
    """

    review = models.ForeignKey("review.Review", models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField("顺序")
    name = models.CharField("名称", max_length=40)
    role = models.CharField("审核角色", max_length=24, choices=Role.choices)
    is_secrecy = models.BooleanField("保密审查", default=False)
    is_signature = models.BooleanField("签发", default=False)
    state = models.CharField(
        "状态", max_length=12, choices=[(state.name, state.value) for state in StepState]
    )
    decided_by = models.ForeignKey(
        "organs.Person", models.PROTECT, null=True, verbose_name="审核人"
    )
    decided_at = models.DateTimeField("审核时间", null=True)
    opinion = models.TextField("意见", blank=True)
    returned_to = models.PositiveSmallIntegerField("退回至", null=True)
    stands_in_for = models.ForeignKey(
        "organs.Person", models.PROTECT, null=True, related_name="+", verbose_name="代理"
    )
    opened_at = models.DateTimeField("开始时间", null=True)
    is_current = models.BooleanField("现行", default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["review", "order", "name"],
                condition=Q(is_current=True),
                name="review_step_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=_DECIDED, decided_by__isnull=False, decided_at__isnull=False)
                | (
                    ~Q(state__in=_DECIDED)
                    & Q(decided_by__isnull=True, decided_at__isnull=True, is_current=True)
                ),
                name="review_step_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=~Q(state=StepState.OPEN.name) | Q(opened_at__isnull=False),
                name="review_step_open_since",
            ),
            models.CheckConstraint(
                condition=Q(is_secrecy=False) | Q(is_signature=False),
                name="review_step_secrecy_apart",
            ),
        ]
        ordering: ClassVar = ["review", "order", "id"]
        indexes: ClassVar = [
            models.Index(fields=["state", "role", "review"], name="review_step_open"),
        ]

    def __str__(self) -> str:
        return self.name


class ReviewVersion(models.Model):
    """What was reviewed: the record's content as it stood when submitted.

    Numbers run on over all submissions of one record.
    """

    review = models.ForeignKey("review.Review", models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField("版次")
    content = models.JSONField("内容")
    digest = models.CharField("摘要", max_length=64)
    submitted_at = models.DateTimeField("送审时间")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["review", "number"], name="review_version_once"),
        ]
        ordering: ClassVar = ["review", "number"]

    def __str__(self) -> str:
        return f"{self.review_id}/{self.number}"
