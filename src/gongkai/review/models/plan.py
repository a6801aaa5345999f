"""How an organ reviews a kind of record: data that the organ sets."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from gongkai.organs.roles import Role


class Plan(models.Model):
    """The chain an organ sets for a kind of subject; one active plan a kind and variant.

    Attributes:
        variant: The part of the kind that it is for, a column's slug; "" is for all the rest.

    Law: 条例 art 17; PUB-35, PUB-36, PUB-37.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    subject_kind = models.CharField("对象类别", max_length=64)
    variant = models.CharField("分类", max_length=40, blank=True, default="")
    name = models.CharField("名称", max_length=60)
    is_active = models.BooleanField("启用", default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "subject_kind", "variant"],
                condition=models.Q(is_active=True),
                name="review_one_active_plan",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlanStep(models.Model):
    """One step of a plan; steps of equal order are open side by side."""

    plan = models.ForeignKey("review.Plan", models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField("顺序")
    name = models.CharField("名称", max_length=40)
    role = models.CharField("审核角色", max_length=24, choices=Role.choices)
    is_secrecy = models.BooleanField("保密审查", default=False)
    is_signature = models.BooleanField("签发", default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "order", "name"], name="review_plan_step"),
            models.UniqueConstraint(
                fields=["plan"],
                condition=models.Q(is_signature=True),
                name="review_plan_one_signature",
            ),
            models.CheckConstraint(
                condition=models.Q(is_secrecy=False) | models.Q(is_signature=False),
                name="review_plan_secrecy_apart",
            ),
        ]
        ordering: ClassVar = ["plan", "order", "id"]

    def __str__(self) -> str:
        return self.name
