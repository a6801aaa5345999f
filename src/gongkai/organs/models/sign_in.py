"""The log of log-ins, read by the audit administrator."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class SignInOutcome(models.TextChoices):
    """How an attempt ended."""

    SUCCEEDED = "succeeded", "登录成功"
    FAILED = "failed", "用户名或者密码错误"
    LOCKED = "locked", "因多次失败被锁定"
    SECOND_FACTOR_FAILED = "second_factor_failed", "动态验证码错误"
    SIGNED_OUT = "signed_out", "退出登录"


class SignIn(models.Model):
    """One attempt to log in; the person is known only when the account exists."""

    at = models.DateTimeField("时间")
    person = models.ForeignKey(
        "organs.Person", models.PROTECT, null=True, related_name="sign_ins", verbose_name="人员"
    )
    outcome = models.CharField("结果", max_length=24, choices=SignInOutcome.choices)
    address = models.GenericIPAddressField("来源地址", null=True)
    agent = models.CharField("浏览器", max_length=200, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["-at", "-id"], name="organs_sign_in_newest"),
            models.Index(fields=["person", "-at"], name="organs_sign_in_person"),
        ]

    def __str__(self) -> str:
        return f"{self.at} {self.outcome}"
