"""Writing an item of a column, releasing it, taking it down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.workspace.forms.fields import (
    RecordField,
    TextField,
    TodayField,
    VersionedForm,
    offer,
)
from gongkai.workspace.paragraphs import html_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import QueryDict


class ItemForm(forms.Form):
    """An item as it is written."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)
    title = forms.CharField(label="标题", max_length=200)
    column = RecordField(label="栏目")
    document_number = forms.CharField(label="文号", max_length=60, required=False)
    formed_on = TodayField(label="生成日期", help_text="文件落款的日期。")
    summary = TextField(label="内容概述", rows=2, max_length=500, required=False)
    body = TextField(
        label="正文",
        rows=16,
        max_length=200000,
        help_text="一行一段；也可以粘贴网页代码，保存时只留下段落、标题、表格和链接。",
    )
    override_reason = forms.CharField(
        label="含个人信息仍须公开的理由",
        max_length=200,
        required=False,
        help_text="仅在提示发现个人信息且依法应当公开时填写，将记入操作日志。",
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        columns: Mapping[str, Iterable[Any]],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "column", columns)

    def facts(self) -> dict[str, Any]:
        """Give what the services take; the body as HTML."""
        told = self.cleaned_data
        names = ("title", "column", "document_number", "formed_on", "summary")
        return {name: told[name] for name in names} | {"body": html_of(told["body"])}


class ReleaseForm(VersionedForm):
    """Publishing an item."""

    override_reason = forms.CharField(
        label="含个人信息仍须公开的理由",
        max_length=200,
        required=False,
        help_text="仅在提示发现个人信息且依法应当公开时填写。",
    )


class TakeDownForm(VersionedForm):
    """Taking a published item down."""

    reason = forms.CharField(
        label="下线原因", max_length=200, help_text="公众访问原地址时会看到这个原因。"
    )
