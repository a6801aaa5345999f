"""What an answer rests on: searches, opinions, a fee given back, a fee tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.workspace.forms.fields import RecordField, TextField, TodayField, offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

_KINDS = (
    ("unit", "协办单位"),
    ("legal_adviser", "法律顾问"),
    ("superior", "上级机关"),
)


class SearchForm(forms.Form):
    """A search: where, with which words, by whom, when, and what came of it."""

    places = TextField(
        label="检索范围", rows=2, max_length=2000, help_text="系统、档案、登记簿等，逐项写明。"
    )
    words = forms.CharField(
        label="检索用词", max_length=500, help_text="关键词、文号、起止年份等。"
    )
    searched_by = forms.CharField(label="检索人", max_length=60)
    searched_on = TodayField(label="检索日期")
    has_found = forms.TypedChoiceField(
        label="是否检索到",
        choices=[("", "请选择"), ("no", "没有检索到"), ("yes", "检索到相关信息")],
        coerce=lambda said: said == "yes",
    )
    found = TextField(label="检索结果", rows=2, max_length=2000)


class OpinionForm(forms.Form):
    """Asking inside for an opinion; a unit that is asked sees the request."""

    kind = forms.ChoiceField(label="征询对象", choices=_KINDS)
    unit = RecordField(label="协办单位", required=False, empty="不是协办单位")
    of_whom = forms.CharField(
        label="对方名称", max_length=100, required=False, help_text="法律顾问、上级机关填写。"
    )
    question = TextField(
        label="征询内容", rows=2, max_length=2000, help_text="内部征询不停止答复期限。"
    )

    def __init__(self, data: QueryDict | None = None, *, units: Iterable[Any]) -> None:
        super().__init__(data, auto_id="id_opinion_%s")
        offer(self, "unit", {"": list(units)})


class OpinionGivenForm(forms.Form):
    """The opinion that was asked for."""

    text = TextField(label="意见", rows=2, max_length=4000)
    answered_on = TodayField(label="答复日期")


class RefundForm(forms.Form):
    """A fee given back."""

    reason = forms.CharField(
        label="退还理由",
        max_length=500,
        help_text="收费通知有误等；由收费单位按非税收入规定办理退付。",
    )
    refunded_on = TodayField(label="退还日期")


class PagesForm(forms.Form):
    """How many pages a fee by volume would be counted on."""

    pages = forms.IntegerField(label="提供信息的页数", min_value=1, max_value=1_000_000)
