"""Entering a request that came on paper, in person, by fax."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone

from gongkai.casework.application import (
    DELIVERIES,
    ID_TYPES,
    WANTED_FORMS,
    Application,
    Upload,
)
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel
from gongkai.workspace.forms.fields import DayField, FilesField, TextField, TodayField

_NOT_SAID = ("", "未注明")
_CHANNELS = (
    (Channel.IN_PERSON, "当面提交"),
    (Channel.SIGNED_POST, "邮寄（签收）"),
    (Channel.ORDINARY_POST, "平常信函"),
    (Channel.FAX, "传真"),
    (Channel.INTERNET, "电子邮件等互联网渠道"),
)
HOW_IT_CAME = ("channel", "submitted_on", "arrived_on", "confirmed_on")
WHO = (
    "kind",
    "name",
    "id_type",
    "id_number",
    "legal_representative",
    "contact",
    "agent",
    "phone",
    "email",
    "address",
    "postcode",
)
WHAT = ("title", "description", "wanted_form", "delivery", "uploads")


class EntryForm(forms.Form):
    """How it came, who applies, what is wanted; what is missing is asked for by a correction."""

    channel = forms.ChoiceField(
        label="提交方式", choices=[(way.value, label) for way, label in _CHANNELS]
    )
    submitted_on = TodayField(label="申请人提交或者寄出的日期")
    arrived_on = DayField(
        label="本机关签收的日期", required=False, help_text="邮寄填写；信封上的签收日。"
    )
    confirmed_on = DayField(
        label="与申请人确认的日期",
        required=False,
        help_text="平常信函、传真、互联网填写；还没有确认的不填。",
    )
    kind = forms.ChoiceField(
        label="申请人类别", choices=[(kind.name, kind.value) for kind in ApplicantKind]
    )
    name = forms.CharField(label="姓名或者名称", max_length=100)
    id_type = forms.ChoiceField(label="证件类型", choices=[_NOT_SAID, *ID_TYPES], required=False)
    id_number = forms.CharField(label="证件号码或者信用代码", max_length=40, required=False)
    legal_representative = forms.CharField(label="法定代表人", max_length=60, required=False)
    contact = forms.CharField(label="联系人", max_length=60, required=False)
    agent = forms.CharField(label="代理人", max_length=60, required=False)
    phone = forms.CharField(label="联系电话", max_length=40, required=False)
    email = forms.EmailField(label="电子邮箱", required=False)
    address = forms.CharField(label="通信地址", max_length=200, required=False)
    postcode = forms.CharField(label="邮政编码", max_length=6, required=False)
    title = forms.CharField(label="所需信息的名称或者文号", max_length=200, required=False)
    description = TextField(label="所需信息的内容描述", rows=4, max_length=10000, required=False)
    wanted_form = forms.ChoiceField(
        label="提供方式", choices=[_NOT_SAID, *WANTED_FORMS], required=False
    )
    delivery = forms.ChoiceField(
        label="获取途径", choices=[_NOT_SAID, *DELIVERIES], required=False
    )
    uploads = FilesField(label="申请表扫描件和证件")

    def clean(self) -> dict[str, Any]:
        """Put the sentences of the application's own check beside its fields."""
        told = super().clean() or self.cleaned_data
        for name, sentence in Application.of(told).problems(complete=False).items():
            if name not in self.errors:
                self.add_error(name, sentence)
        return told

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        told = self.cleaned_data
        return {
            "application": Application.of(told),
            "channel": Channel(told["channel"]),
            "submitted_at": _noon(told["submitted_on"]),
            "arrived_at": _noon(told["arrived_on"]),
            "confirmed_at": _noon(told["confirmed_on"]),
            "uploads": [Upload(file.name, file) for file in told["uploads"]],
        }

    def group(self, names: tuple[str, ...]) -> list[forms.BoundField]:
        """Give some of the fields, in order."""
        return [self[name] for name in names]


def _noon(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time(12))) if day else None
