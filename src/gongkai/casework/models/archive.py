"""The archive set of a case."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Archive(models.Model):
    """What was archived of a request, once it is over: one bundle, with its digest.

    `file` is the zip of everything but who applied, `pdf` the same to be read in one go with
    bookmarks, `identity` the zip of the identity papers, for those who may see them (DOC-17).

    Law: 条例 art 45; DOC-17.
    """

    request = models.ForeignKey("casework.Request", models.CASCADE, related_name="archives")
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    pdf = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    identity = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")
    contents = models.JSONField("目录", default=list)
    kept_until = models.DateField("保管期限", null=True)
    made_at = models.DateTimeField("归档时间")
    made_by = models.ForeignKey("organs.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering: ClassVar = ["request", "id"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.made_at}"
