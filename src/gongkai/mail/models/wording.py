"""What a mail of a kind says, in an organ's own words."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Wording(models.Model):
    """An organ's text of one kind of mail; without one the shipped text is used."""

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    key = models.CharField("邮件种类", max_length=60)
    subject = models.CharField("主题", max_length=200)
    body = models.TextField("正文")
    version = models.PositiveIntegerField("版本", default=0)
    changed_by = models.ForeignKey("organs.Person", models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField("修改时间")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "key"], name="mail_one_wording"),
        ]

    def __str__(self) -> str:
        return self.key
