"""What allauth asks this house."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings

from gongkai.organs.addresses import client_address
from gongkai.organs.log_in.second_factor import FACTORS, must_have_second_factor
from gongkai.organs.selectors import actor_of
from gongkai.organs.services.passwords import password_change
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest

    from gongkai.organs.models import Person


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts: nobody signs up, and wrong is wrong whatever was wrong."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "用户名或者密码不正确，请核对后重新输入。",
        "enter_current_password": "原密码不正确，请重新输入。",
        "incorrect_password": "密码不正确，请重新输入。",
        "too_many_login_attempts": "尝试次数过多，请5分钟后再试。",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's
        """Refuse: accounts are made by administrators."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave the counting of failures to axes, which counts by account and by address."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """Give the address that the trusted proxies tell."""
        return client_address(request) or "unknown"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002 - allauth's
        """Go to work: who had to change the password came for that."""
        return settings.LOGIN_REDIRECT_URL

    def set_password(self, user: Person, password: str) -> None:
        """Keep a person's own new password."""
        address = client_address(context.request) if context.request else None
        password_change(person=user, password=password, address=address)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: secrets are kept encrypted, and who must have one keeps one."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "验证码不正确，请核对手机时间后输入新的验证码。",
        "cannot_delete_authenticator": "您的角色必须设置二次验证，请先添加另一种再移除这一种。",
        "cannot_generate_recovery_codes": "请先设置动态验证码或者通行密钥，再生成恢复码。",
    }

    def get_totp_label(self, user: Person) -> str:
        """Give the user name: an e-mail address has no business in a screenshot."""
        return user.username

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the database."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a secret of the database."""
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Tell whether it is not the last factor of somebody who must have one."""
        others = Authenticator.objects.filter(user=authenticator.user, type__in=FACTORS)
        if others.exclude(pk=authenticator.pk).exists():
            return True
        actor = actor_of(authenticator.user, on=today(), address=None)
        return not must_have_second_factor(actor)

    def generate_authenticator_name(self, user: Person, type: str) -> str:  # noqa: A002
        """Give 通行密钥1, 通行密钥2, …, which the person may change."""
        count = Authenticator.objects.filter(user=user, type=type).count()
        return f"通行密钥{count + 1}"


def _cipher() -> Fernet:
    key = sha256(b"gongkai.second-factor:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(urlsafe_b64encode(key))
