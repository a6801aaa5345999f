"""The head of a chain: where the next entry is put."""

from __future__ import annotations

from django.db import models


class Chain(models.Model):
    """One chain an organ, and one of the whole deployment; its row is the lock of its writers."""

    key = models.CharField("链", max_length=32, unique=True)
    position = models.PositiveBigIntegerField("条数", default=0)
    digest = models.CharField("链首摘要", max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return self.key
