"""A working note on a request."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Note(models.Model):
    """What a colleague should know; never shown to the applicant."""

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="notes")
    written_by = models.ForeignKey("organs.Person", models.PROTECT)
    written_at = models.DateTimeField("时间")
    body = models.TextField("内容")

    class Meta:
        ordering: ClassVar = ["request", "-id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.written_at}"
