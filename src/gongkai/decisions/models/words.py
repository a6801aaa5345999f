"""Texts that many decisions share, kept once: parties and matters.

Searched here, where there are thousands, and not among millions of decisions.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Party(models.Model):
    """An organisation that decisions are about; natural persons never stand here (PUB-28)."""

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    name = models.CharField("名称", max_length=200)
    code = models.CharField("统一社会信用代码", max_length=18, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "name", "code"], name="decisions_party_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Matter(models.Model):
    """What a decision is about: the permit's item, the cause of a penalty."""

    organ = models.ForeignKey("organs.Organ", models.PROTECT)
    text = models.CharField("事项、案由", max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "text"], name="decisions_matter_once"),
        ]

    def __str__(self) -> str:
        return self.text
