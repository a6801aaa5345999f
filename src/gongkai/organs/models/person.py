"""A person of the staff, who logs in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import UserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower

if TYPE_CHECKING:
    from collections.abc import Iterator

_USERNAME = RegexValidator(
    r"^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$", "用户名由字母、数字、点、横线、下划线组成，请改正。"
)


class Person(AbstractBaseUser):
    """One account; what it may do is said by its appointments, never here."""

    username = models.CharField(
        "用户名",
        max_length=40,
        unique=True,
        validators=[_USERNAME],
        error_messages={"unique": "该用户名已有人使用，请另取一个。"},
    )
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
    log_in_epoch = models.PositiveIntegerField("登录轮次", default=0)
    created_at = models.DateTimeField("建立时间", auto_now_add=True)

    objects = UserManager["Person"]()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                Lower("username"),
                name="organs_one_person_a_username",
                violation_error_message="该用户名已有人使用，请另取一个。",
            ),
            # People log in by e-mail, too: two of the same address could be taken for each other.
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="organs_one_person_an_email",
                violation_error_message="该电子邮箱已登记在另一账号，请改正。",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["organ", "name"], name="organs_person_name")]

    def __str__(self) -> str:
        return self.name

    def get_session_auth_hash(self) -> str:
        """Bind log-ins to the password and to the epoch: a higher number ends them all at once."""
        return f"{super().get_session_auth_hash()}.{self.log_in_epoch}"

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """Give the same for the secret keys before the present one."""
        for older in super().get_session_auth_fallback_hash():
            yield f"{older}.{self.log_in_epoch}"
