"""The forms of the log-in, where allauth's are not ours."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

_LONGEST = 254


class LogInForm(LoginForm):  # type: ignore[misc]
    """User name or e-mail address in one field."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["login"] = forms.CharField(
            label="用户名或者电子邮箱",
            max_length=_LONGEST,
            widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
        )
        self.fields["password"].label = "密码"
        self.fields["password"].help_text = ""
        self.order_fields(["login", "password"])
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)

    def user_credentials(self) -> dict[str, str]:
        """Give what the backend takes: whichever it is, it is asked for once."""
        return {
            "username": self.cleaned_data["login"],
            "password": self.cleaned_data["password"],
        }


class PasswordForm(ChangePasswordForm):  # type: ignore[misc]
    """Old and new password; the new one is really new."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        labels = {"oldpassword": "原密码", "password1": "新密码", "password2": "再输一次新密码"}
        for name, label in labels.items():
            self.fields[name].label = label
            self.fields[name].help_text = ""
            self.fields[name].widget.attrs.pop("placeholder", None)

    def clean(self) -> dict[str, Any]:
        """Refuse the old password as the new one."""
        cleaned: dict[str, Any] = super().clean()
        old, new = cleaned.get("oldpassword"), cleaned.get("password1")
        if new is not None and new == old:
            self.add_error("password1", "新密码不能与原密码相同，请另设一个。")
        return cleaned


class _Code:
    """A code read off a telephone or a slip of paper: digits only."""

    fields: dict[str, forms.Field]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["code"].label = "验证码"
        attributes = self.fields["code"].widget.attrs
        attributes.pop("placeholder", None)
        attributes["inputmode"] = "numeric"


class CodeForm(_Code, AuthenticateForm):  # type: ignore[misc]
    """The second step of a log-in."""


class CodeAgainForm(_Code, ReauthenticateForm):  # type: ignore[misc]
    """A code to confirm who sits there."""


class FirstCodeForm(_Code, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a telephone."""
