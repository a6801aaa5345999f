"""One count: of one kind of act, one address, one window of time."""

from __future__ import annotations

from django.db import models


class Count(models.Model):
    """How often an address did something in a window; gone the day after the window."""

    key = models.CharField("标识", max_length=100, primary_key=True)
    times = models.PositiveIntegerField("次数", default=1)
    until = models.DateTimeField("窗口结束时间", db_index=True)

    def __str__(self) -> str:
        return f"{self.key} {self.times}"
