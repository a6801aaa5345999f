"""Typing a figure that no register gives; publishing a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from gongkai.report.forms import form_for
from gongkai.workspace.forms.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict

_NUMERALS = "一二三四五六"
_WRITTEN = (1, 5, 6)
_MADE = 1


class FigureForm(forms.Form):
    """One typed figure with what it rests on; an empty value takes it back."""

    value = forms.CharField(
        label="数值", max_length=20, required=False, help_text="没有发生的填0；留空为撤销填报。"
    )
    reason = forms.CharField(
        label="依据", max_length=200, help_text="写明数据来源，例如台账名称、提供单位或者来文。"
    )


class PublishForm(forms.Form):
    """The text that a person writes, and the confirmation; a new edition says what it corrects."""

    erratum = TextField(
        label="更正说明",
        rows=2,
        max_length=400,
        required=False,
        help_text="首次发布不填；再次发布写明更正了什么、为什么。",
    )
    confirmed = forms.BooleanField(label="我已核对各表数据和校核意见，确认发布")

    def __init__(
        self, year: int, data: QueryDict | None = None, *, proposed: Mapping[int, str]
    ) -> None:
        """Ask for the sections of a year's report; `proposed` are texts to begin with."""
        super().__init__(data, auto_id="id_publish_%s")
        titles = form_for(year).sections
        for number in _WRITTEN:
            self.fields[f"section_{number}"] = TextField(
                label=f"{_NUMERALS[number - 1]}、{titles[number - 1]}",
                rows=6,
                max_length=20000,
                required=number != _MADE,
                initial=proposed.get(number, ""),
                help_text="留空则按数据自动生成。" if number == _MADE else "",
            )
        self.order_fields([*(f"section_{number}" for number in _WRITTEN), "erratum", "confirmed"])

    def narrative(self) -> dict[int, str]:
        """Give the text by number of section."""
        told = {number: self.cleaned_data[f"section_{number}"] for number in _WRITTEN}
        return {number: text for number, text in told.items() if text}
