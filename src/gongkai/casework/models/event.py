"""One act of the procedure on a request, as it was done."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from gongkai.law.procedure import Act


class Event(models.Model):
    """An act with the facts told with it; never changed. The clock is read from these alone."""

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="events")
    position = models.PositiveIntegerField("序号")
    act = models.CharField("步骤", max_length=24, choices=[(act.name, act.value) for act in Act])
    happened_on = models.DateField("日期")
    facts = models.JSONField("内容", default=dict)
    recorded_at = models.DateTimeField("记录时间")
    recorded_by = models.ForeignKey("organs.Person", models.PROTECT, null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["request", "position"], name="casework_event_position"
            ),
        ]
        ordering: ClassVar = ["request", "position"]

    def __str__(self) -> str:
        return f"{self.request_id}/{self.position} {self.act}"
