"""Writing an item of a column, and the acts on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.publishing.selectors import GENRES
from gongkai.publishing.written import Written
from gongkai.workspace.forms.fields import (
    MOST_NUMBER,
    DayField,
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

_DAYS = ("formed_on", "effective_on", "repealed_on", "expires_on")
_WORDS = ("title", "document_number", "genre", "topic", "keywords", "source", "summary")


class ItemForm(forms.Form):
    """An item as it is written; a released one keeps its column, which is moved by itself."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=1, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)
    title = forms.CharField(label="标题", max_length=200)
    column = RecordField(label="栏目")
    unit = RecordField(label="拟稿单位", empty="政务公开工作机构", required=False)
    genre = forms.ChoiceField(label="体裁", choices=[("", "请选择"), *GENRES], required=False)
    document_number = forms.CharField(label="文号", max_length=60, required=False)
    formed_on = TodayField(label="生成日期", help_text="文件落款的日期。")
    source = forms.CharField(label="来源", max_length=100, required=False)
    topic = forms.CharField(label="主题分类", max_length=60, required=False)
    keywords = forms.CharField(
        label="关键词", max_length=200, required=False, help_text="多个关键词以空格分开。"
    )
    effective_on = DayField(label="实施日期", required=False)
    repealed_on = DayField(label="废止日期", required=False)
    expires_on = DayField(
        label="公示截止日期", required=False, help_text="到期后不再对外显示；长期公开的不填。"
    )
    summary = TextField(label="内容概述", rows=2, max_length=500, required=False)
    body = TextField(
        label="正文",
        rows=16,
        max_length=200000,
        help_text="可以从Word、WPS、Excel中粘贴，保存时只留下标题、段落、列表、表格、链接和本条图片。",
    )
    note = forms.CharField(
        label="修改说明",
        max_length=200,
        required=False,
        help_text="修改已发布的信息时填写，发布后在信息页面的“历次版本”中对外显示。",
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        columns: Mapping[str, Iterable[Any]] | None,
        units: Iterable[Any] | None = None,
        needs_unit: bool = False,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["body"].widget.attrs["data-editor"] = ""
        if columns is None:
            del self.fields["column"]
        else:
            offer(self, "column", columns)
        if units is None:
            del self.fields["unit"]
        else:
            offer(self, "unit", {"": units})
            self.fields["unit"].required = needs_unit

    def written(self, data: Mapping[str, Any]) -> Written:
        """Give what was written, with the fields of a record as they are; the body as HTML."""
        told = self.cleaned_data
        return Written(
            **{name: told[name] for name in (*_WORDS, *_DAYS, "note")},
            body=html_of(told["body"]),
            data=data,
        )


class RevisionForm(VersionedForm):
    """An act on one wording, as its reader saw it."""

    revision_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=MOST_NUMBER)


class ScheduleForm(RevisionForm):
    """When an approved wording goes out by itself."""

    release_at = forms.DateTimeField(
        label="发布时间",
        required=False,
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        input_formats=["%Y-%m-%dT%H:%M"],
        help_text="到时自动发布；留空则由工作人员发布。",
    )


class MoveForm(VersionedForm):
    """Hanging an item in another column."""

    column = RecordField(label="栏目")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        columns: Mapping[str, Iterable[Any]],
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        offer(self, "column", columns)


class TakeDownForm(VersionedForm):
    """Taking a published item down."""

    reason = forms.CharField(
        label="下线原因", max_length=200, help_text="公众访问原地址时会看到这个原因。"
    )
