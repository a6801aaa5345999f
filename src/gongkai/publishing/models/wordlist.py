"""An organ's own words to look for."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class OrganTerm(models.Model):
    """A term that an organ watches in what it publishes, with what to write instead.

    Attributes:
        kind: `wrong` must be written otherwise, `banned` must not stand, `leader` is a leader's
            name that must stand with one of the titles in `instead`.

    Law: PUB-38; SITE-V1.
    """

    class Kind(models.TextChoices):
        """What is wrong with it."""

        WRONG = "wrong", "错误表述"
        BANNED = "banned", "禁用表述"
        LEADER = "leader", "领导姓名职务"

    organ = models.ForeignKey("organs.Organ", models.CASCADE)
    kind = models.CharField("类别", max_length=8, choices=Kind.choices)
    term = models.CharField("词语", max_length=60)
    instead = models.CharField("应为", max_length=120, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organ", "term"], name="publishing_term_once"),
        ]
        ordering: ClassVar = ["organ", "kind", "term"]

    def __str__(self) -> str:
        return self.term
