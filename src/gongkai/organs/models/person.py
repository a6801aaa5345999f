"""A person of the staff, who logs in."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import UserManager
from django.db import models


class Person(AbstractBaseUser):
    """One account; what it may do is said by its appointments, never here."""

    username = models.CharField("用户名", max_length=40, unique=True)
    name = models.CharField("姓名", max_length=40)
    email = models.EmailField("电子邮箱", blank=True)
    phone = models.CharField("电话", max_length=40, blank=True)
    organ = models.ForeignKey(
        "organs.Organ", models.PROTECT, related_name="people", verbose_name="机构"
    )
    unit = models.ForeignKey(
        "organs.Unit", models.PROTECT, null=True, blank=True, verbose_name="内设机构"
    )
    post = models.CharField("职务", max_length=60, blank=True)
    is_leader = models.BooleanField("领导小组成员", default=False)
    is_active = models.BooleanField("启用", default=True)
    must_change_password = models.BooleanField("下次登录修改密码", default=False)
    created_at = models.DateTimeField("建立时间", auto_now_add=True)

    objects = UserManager["Person"]()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organ", "name"], name="organs_person_name")]

    def __str__(self) -> str:
        return self.name
