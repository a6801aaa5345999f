"""Entering a request that came on paper, in person, by fax."""

from __future__ import annotations

from typing import Any

from django import forms

from gongkai.casework.application import (
    DELIVERIES,
    ID_TYPES,
    WANTED_FORMS,
    Application,
    Upload,
)
from gongkai.law.applicants import ApplicantKind
from gongkai.limits.once import new_form_key
from gongkai.workspace.forms.arrival import HOW_IT_CAME, ArrivalForm
from gongkai.workspace.forms.fields import FilesField, TextField

_NOT_SAID = ("", "未注明")
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
    "needs_help",
    "identity_seen",
)
WHAT = ("title", "description", "wanted_form", "delivery")
PAPERS = ("application", "identity", "authorisation", "envelope")
GROUPS = (("如何提交", HOW_IT_CAME), ("申请人", WHO), ("所需信息", WHAT), ("扫描件", PAPERS))
"""The form's parts, in the order of the paper in the officer's hand."""


class ApplicationForm(ArrivalForm):
    """Who applies and what is wanted; what is missing is asked for by a correction."""

    kind = forms.ChoiceField(
        label="申请人类别", choices=[(kind.name, kind.value) for kind in ApplicantKind]
    )
    name = forms.CharField(label="姓名或者名称", max_length=100)
    id_type = forms.ChoiceField(label="证件类型", choices=[_NOT_SAID, *ID_TYPES], required=False)
    id_number = forms.CharField(label="证件号码或者信用代码", max_length=40, required=False)
    phone = forms.CharField(label="联系电话", max_length=40, required=False)
    address = forms.CharField(label="通信地址", max_length=200, required=False)
    description = TextField(label="所需信息的内容描述", rows=4, max_length=10000, required=False)
    delivery = forms.ChoiceField(
        label="获取途径", choices=[_NOT_SAID, *DELIVERIES], required=False
    )
    form_key = forms.CharField(
        widget=forms.HiddenInput, max_length=40, required=False, initial=new_form_key
    )

    def clean(self) -> dict[str, Any]:
        """Put the sentences of the application's own check beside its fields."""
        told = super().clean() or self.cleaned_data
        for name, sentence in Application.of(told).problems(complete=False).items():
            if name not in self.errors and name in self.fields:
                self.add_error(name, sentence)
        return told

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        return {
            "application": Application.of(self.cleaned_data),
            "form_key": self.cleaned_data["form_key"],
            **self.how_it_came(),
        }


class EntryForm(ApplicationForm):
    """A whole application with its papers."""

    legal_representative = forms.CharField(label="法定代表人", max_length=60, required=False)
    contact = forms.CharField(label="联系人", max_length=60, required=False)
    agent = forms.CharField(label="代理人", max_length=60, required=False)
    email = forms.EmailField(label="电子邮箱", required=False)
    postcode = forms.CharField(label="邮政编码", max_length=6, required=False)
    needs_help = forms.CharField(
        label="需要的便利",
        max_length=200,
        required=False,
        help_text="阅读、视听有困难的，写明怎样提供帮助（条例第四十三条）。",
    )
    identity_seen = forms.BooleanField(label="已经核对身份证明，与填写的一致", required=False)
    title = forms.CharField(label="所需信息的名称或者文号", max_length=200, required=False)
    wanted_form = forms.ChoiceField(
        label="提供方式", choices=[_NOT_SAID, *WANTED_FORMS], required=False
    )
    application = FilesField(label="申请表和其他材料")
    identity = FilesField(label="身份证明")
    authorisation = FilesField(label="授权委托书")
    envelope = FilesField(label="信封")

    def facts(self) -> dict[str, Any]:
        """Give what the service takes, with every paper by what it is."""
        told = self.cleaned_data
        uploads = [Upload(file.name, file, kind) for kind in PAPERS for file in told[kind]]
        return {**super().facts(), "identity_seen": told["identity_seen"], "uploads": uploads}

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Give the fields in their parts."""
        return [(label, [self[name] for name in names]) for label, names in GROUPS]
