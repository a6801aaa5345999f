"""A request being typed by a citizen."""

from __future__ import annotations

from django.db import models


class Draft(models.Model):
    """What was typed so far; found again by the token in the citizen's browser, kept 30 days."""

    key = models.CharField("标识摘要", max_length=64, unique=True)
    organ = models.ForeignKey("organs.Organ", models.CASCADE)
    data = models.JSONField("内容", default=dict)
    updated_at = models.DateTimeField("更新时间", db_index=True)

    def __str__(self) -> str:
        return f"{self.organ_id} {self.updated_at}"
