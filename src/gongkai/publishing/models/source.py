"""The attribute that an official paper is given when it is drafted."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Attribute(models.TextChoices):
    """The three attributes (PUB-30)."""

    PROACTIVE = "proactive", "主动公开"
    ON_REQUEST = "on_request", "依申请公开"
    WITHHELD = "withheld", "不予公开"


class SourcePaper(models.Model):
    """An official paper with its attribute: proposed by the drafter, decided by the signer.

    Attributes:
        reason: Why it is not proactive; asked for the other two.
        ground: Code of the exemption it rests on (`gongkai.law.outcomes`); "" for proactive.
        reviewed_on: The last yearly review of what is withheld (LAW-18-1, PUB-39).
        item: The draft of the item it became.

    Law: 条例 arts 13 to 18; PUB-30 to PUB-34, PUB-39.
    """

    class Stage(models.TextChoices):
        """Where it stands."""

        PROPOSED = "proposed", "已拟定"
        REVIEW = "review", "审核中"
        DECIDED = "decided", "已认定"

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    unit = models.ForeignKey("organs.Unit", models.PROTECT, null=True, blank=True)
    title = models.CharField("标题", max_length=200)
    document_number = models.CharField("文号", max_length=60, blank=True)
    formed_on = models.DateField("成文日期")
    excerpt = models.TextField("内容摘要", blank=True)
    is_classified = models.BooleanField("涉密", default=False)
    is_joint = models.BooleanField("联合发文", default=False)
    forwards = models.CharField("转发的原文文号", max_length=60, blank=True)
    proposed = models.CharField("拟定属性", max_length=12, choices=Attribute.choices)
    attribute = models.CharField("认定属性", max_length=12, choices=Attribute.choices, blank=True)
    reason = models.CharField("理由", max_length=300, blank=True)
    ground = models.CharField("依据", max_length=60, blank=True)
    stage = models.CharField("状态", max_length=12, choices=Stage.choices, default=Stage.PROPOSED)
    decided_on = models.DateField("认定日期", null=True)
    reviewed_on = models.DateField("复查日期", null=True)
    item = models.OneToOneField("publishing.Item", models.PROTECT, null=True, blank=True)
    drafter = models.ForeignKey("organs.Person", models.PROTECT)
    version = models.PositiveIntegerField("版本", default=0)
    changed_at = models.DateTimeField("修改时间")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(attribute__in=["on_request", "withheld"]) | ~Q(reason=""),
                name="publishing_withheld_says_why",
            ),
            models.CheckConstraint(
                condition=Q(is_classified=False) | Q(attribute__in=["", "withheld"]),
                name="publishing_classified_is_withheld",
            ),
            models.CheckConstraint(
                condition=~Q(stage="decided") | (~Q(attribute="") & Q(decided_on__isnull=False)),
                name="publishing_decided_when",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organ", "-formed_on", "-id"], name="publishing_papers"),
            models.Index(
                fields=["organ", "attribute", "reviewed_on"], name="publishing_to_rereview"
            ),
        ]

    def __str__(self) -> str:
        return self.title
