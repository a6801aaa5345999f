"""A search for what was asked for: the evidence that something does not exist."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class SearchRecord(models.Model):
    """Where was searched, with which words, by whom, when, and what was found.

    Law: 条例 art 36; DOC-12 (a nonexistence answer states its search), DOC-17.
    """

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="searches")
    places = models.TextField("检索范围")
    words = models.TextField("检索用词")
    found = models.TextField("检索结果")
    has_found = models.BooleanField("检索到相关信息")
    searched_on = models.DateField("检索日期")
    searched_by = models.CharField("检索人", max_length=60)
    unit = models.ForeignKey("organs.Unit", models.PROTECT, null=True, verbose_name="检索单位")
    recorded_by = models.ForeignKey("organs.Person", models.PROTECT, verbose_name="记录人")
    recorded_at = models.DateTimeField("记录时间")

    class Meta:
        ordering: ClassVar = ["request", "id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.searched_on}"
