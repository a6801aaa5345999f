"""One act as it was recorded."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from gongkai.journal.roles import role_label
from gongkai.journal.verbs import verb


class Entry(models.Model):
    """Who did what to what, when, as which role; never changed and never deleted.

    People stand here by number only, and applicants not at all: a lawful erasure elsewhere leaves
    the chain whole. `before` and `after` hold no personal data.
    """

    chain = models.ForeignKey("journal.Chain", models.PROTECT, verbose_name="链")
    position = models.PositiveBigIntegerField("序号")
    at = models.DateTimeField("时间")
    person_id = models.BigIntegerField("人员编号", null=True)
    role = models.CharField("身份", max_length=32, blank=True)
    verb = models.CharField("动作", max_length=64)
    target_kind = models.CharField("对象类别", max_length=64)
    target_id = models.CharField("对象编号", max_length=64)
    target_label = models.CharField("对象名称", max_length=200, blank=True)
    before = models.JSONField("原值", default=dict)
    after = models.JSONField("新值", default=dict)
    reason = models.TextField("理由", blank=True)
    address = models.GenericIPAddressField("来源地址", null=True)
    previous_digest = models.CharField("前一条摘要", max_length=64)
    digest = models.CharField("摘要", max_length=64, unique=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["chain", "position"], name="journal_one_a_position"),
            models.CheckConstraint(condition=models.Q(position__gt=0), name="journal_from_one"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["target_kind", "target_id", "at", "id"], name="journal_target"),
            models.Index(fields=["chain", "-at", "-id"], name="journal_newest"),
            models.Index(fields=["chain", "person_id", "-at", "-id"], name="journal_person"),
            models.Index(fields=["chain", "verb", "-at", "-id"], name="journal_verb"),
        ]

    def __str__(self) -> str:
        return f"{self.chain_id}/{self.position} {self.verb}"

    @property
    def label(self) -> str:
        """The verb as people read it: 登记了申请."""
        return verb(self.verb).label

    @property
    def role_label(self) -> str:
        """The role as people read it: 公开工作人员."""
        return role_label(self.role)
