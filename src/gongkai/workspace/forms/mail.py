"""What is done with mail, its mailboxes and its texts."""

from __future__ import annotations

from typing import Any

from django import forms

from gongkai.workspace.forms.fields import TextField, TodayField, VersionedForm


class FileForm(VersionedForm):
    """File a mail on a request."""

    number = forms.CharField(label="登记编号", max_length=60)


class RejectForm(VersionedForm):
    """Put a mail away."""

    reason = TextField(label="不予处理的理由", rows=2, max_length=300)


class DropForm(forms.Form):
    """A mail saved as a file."""

    mail = forms.FileField(
        label="邮件文件（.eml）", widget=forms.ClearableFileInput(attrs={"accept": ".eml"})
    )


class MailboxForm(VersionedForm):
    """A mailbox; what is wrong with it the service says."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, initial=0)
    address = forms.EmailField(label="电子邮箱")
    host = forms.CharField(label="收信服务器（IMAP）", max_length=200)
    port = forms.IntegerField(label="端口", initial=993)
    is_encrypted = forms.BooleanField(label="使用TLS加密", required=False, initial=True)
    username = forms.CharField(label="用户名", max_length=200)
    password_variable = forms.CharField(
        label="口令所在的环境变量",
        max_length=100,
        initial="GONGKAI_MAILBOX_PASSWORD",
        help_text="口令不存入数据库；由系统管理员在服务器上设置这个环境变量。",
    )
    since_on = TodayField(label="自该日起的邮件")
    is_read = forms.BooleanField(label="自动收取", required=False, initial=True)
    is_sender = forms.BooleanField(
        label="以本地址发信",
        required=False,
        help_text="发信服务器允许以本地址为发件人时选用；不选的，以系统统一的地址发信。",
    )
    has_tags = forms.BooleanField(
        label="支持加号地址",
        required=False,
        help_text="邮箱能收到发往“名称+编号@域名”的邮件时选用，回信据此归入申请。",
    )


class WordingForm(VersionedForm):
    """A text of a mail."""

    subject = forms.CharField(label="主题", max_length=200)
    body = TextField(label="正文", rows=16, max_length=10_000)

    def words(self) -> dict[str, Any]:
        """Give the text, for a preview too."""
        return {"subject": self.cleaned_data["subject"], "body": self.cleaned_data["body"]}
