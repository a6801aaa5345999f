"""A template that papers of a kind are made from."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Template(models.Model):
    """An organ's own template of a kind; without one the shipped template is used.

    Editions are never deleted, for frozen papers name the one they were made from.

    Law: DOC-0, DOC-18.
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    kind = models.CharField("文书种类", max_length=40)
    edition = models.PositiveIntegerField("版次")
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    is_current = models.BooleanField("正在使用", default=True)
    uploaded_by = models.ForeignKey("organs.Person", models.PROTECT, null=True, related_name="+")
    uploaded_at = models.DateTimeField("上传时间")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "kind", "edition"], name="papers_template_edition"
            ),
            models.UniqueConstraint(
                fields=["organ", "kind"],
                condition=models.Q(is_current=True),
                name="papers_one_current_template",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.edition}"
