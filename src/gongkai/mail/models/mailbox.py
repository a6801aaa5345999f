"""A mailbox that is read by IMAP."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Mailbox(models.Model):
    """Where an organ's mail arrives, and how far it was read.

    The password stands in the environment, under the name kept here; never in the database. The
    organ's mail goes out from this address only where the mail server lets it (`is_sender`);
    answers come here in any case, with a tag in the address where the server takes one
    (`has_tags`).
    """

    organ = models.ForeignKey("organs.Organ", models.PROTECT, verbose_name="机构")
    address = models.EmailField("电子邮箱", unique=True)
    host = models.CharField("收信服务器", max_length=200)
    port = models.PositiveIntegerField("端口", default=993)
    is_encrypted = models.BooleanField("使用TLS", default=True)
    username = models.CharField("用户名", max_length=200)
    password_variable = models.CharField("密码所在的环境变量", max_length=100)
    since_on = models.DateField("自该日起的邮件")
    is_read = models.BooleanField("自动收取", default=True)
    is_sender = models.BooleanField("以本地址发信", default=False)
    has_tags = models.BooleanField("支持加号地址", default=False)
    version = models.PositiveIntegerField("版本", default=0)
    validity = models.BigIntegerField("UIDVALIDITY", null=True)
    last_uid = models.BigIntegerField("最后收取的UID", default=0)
    read_at = models.DateTimeField("最后收取时间", null=True)
    trouble = models.CharField("收取失败的原因", max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ"], condition=models.Q(is_sender=True), name="mail_one_sender"
            ),
        ]
        ordering: ClassVar = ["organ", "id"]

    def __str__(self) -> str:
        return self.address
