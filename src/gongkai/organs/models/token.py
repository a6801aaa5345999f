"""A token with which a person's programs call the API."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Token(models.Model):
    """Only the digest is kept; the token is shown once, when it is made."""

    person = models.ForeignKey(
        "organs.Person", models.CASCADE, related_name="tokens", verbose_name="人员"
    )
    name = models.CharField("用途", max_length=60)
    digest = models.CharField("摘要", max_length=64, unique=True)
    scopes = models.JSONField("权限范围", default=list)
    expires_on = models.DateField("有效期至")
    created_at = models.DateTimeField("建立时间")
    last_used_at = models.DateTimeField("最近使用", null=True, blank=True)
    revoked_at = models.DateTimeField("撤销时间", null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-id"]

    def __str__(self) -> str:
        return self.name
