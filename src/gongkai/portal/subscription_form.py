"""The form by which an address subscribes."""

from __future__ import annotations

from django import forms


class SubscriptionForm(forms.Form):
    """An address, and of what: whether it can be one is decided by the service."""

    email = forms.CharField(
        label="电子邮箱",
        max_length=254,
        error_messages={
            "required": "请填写电子邮箱。",
            "max_length": "电子邮箱过长，请改用另一个邮箱。",
        },
        help_text="只用来发送订阅的内容，退订时即删除。",
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
