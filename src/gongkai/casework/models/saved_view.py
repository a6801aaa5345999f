"""A list that a person keeps."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class SavedView(models.Model):
    """The filters of a list of requests under a name."""

    person = models.ForeignKey("organs.Person", models.CASCADE)
    name = models.CharField("名称", max_length=40)
    query = models.CharField("条件", max_length=1000)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "name"], name="casework_view_name_once"),
        ]
        ordering: ClassVar = ["person", "name"]

    def __str__(self) -> str:
        return self.name
