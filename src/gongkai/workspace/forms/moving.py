"""Bringing items in from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.workspace.forms.fields import RecordField, offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import QueryDict

_TRACES = (("", "去除"), ("keep", "保留"))


class BringForm(forms.Form):
    """A file with items in it."""

    upload = forms.FileField(
        label="文件",
        help_text="旧网站网页、docx、txt的zip压缩包，每行一条信息的xlsx，或者本系统导出的zip。",
        widget=forms.ClearableFileInput(attrs={"accept": ".zip,.xlsx,.docx,.html,.htm,.txt"}),
    )


class TakeInForm(forms.Form):
    """What becomes of what was brought."""

    column = RecordField(
        label="导入栏目",
        empty="只导入注明栏目的",
        required=False,
        help_text="没有注明栏目的信息导入到这个栏目。",
    )
    traces = forms.ChoiceField(
        label="附件中的批注、修订、隐藏内容",
        choices=_TRACES,
        required=False,
        help_text="本系统导出的附件一律保持原样。",
    )

    def __init__(
        self, data: QueryDict | None = None, *, columns: Mapping[str, Iterable[Any]]
    ) -> None:
        super().__init__(data)
        offer(self, "column", columns)
