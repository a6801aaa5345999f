"""Papers at their source: the proposal, the second look, the draft of an item."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.law.attribution import PaperAttribute
from gongkai.publishing.paper_entries import PaperEntry
from gongkai.publishing.selectors.sources import ATTRIBUTES, GROUNDS, STAGES
from gongkai.workspace.forms.fields import (
    RecordField,
    TextField,
    TodayField,
    VersionedForm,
    offer,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.http import QueryDict


class SourceFilterForm(forms.Form):
    """What the list is narrowed to."""

    stage = forms.ChoiceField(label="状态", choices=[("", "不限"), *STAGES], required=False)
    attribute = forms.ChoiceField(
        label="公开属性", choices=[("", "不限"), *ATTRIBUTES], required=False
    )
    words = forms.CharField(label="标题或者文号", max_length=100, required=False)


class SourceForm(forms.Form):
    """A paper as its dispatch form has it, with the attribute proposed."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)
    title = forms.CharField(label="标题", max_length=200)
    document_number = forms.CharField(label="文号", max_length=60, required=False)
    unit = RecordField(label="拟稿单位", empty="政务公开工作机构", required=False)
    formed_on = TodayField(label="成文日期")
    excerpt = TextField(label="正文或者内容摘要", rows=6, max_length=20000, required=False)
    is_classified = forms.BooleanField(label="涉密", required=False)
    is_joint = forms.BooleanField(label="联合发文", required=False)
    lead_attribute = forms.ChoiceField(
        label="主办机关认定的属性",
        choices=[("", "本机关主办或者未认定"), *ATTRIBUTES],
        required=False,
    )
    forwards = forms.CharField(label="转发的原文文号", max_length=60, required=False)
    proposed = forms.ChoiceField(
        label="拟定属性", choices=[("", "请先查看建议"), *ATTRIBUTES], required=False
    )
    ground = forms.ChoiceField(
        label="依据",
        choices=[("", "主动公开的不填"), *GROUNDS],
        required=False,
    )
    reason = forms.CharField(
        label="理由",
        max_length=300,
        required=False,
        help_text="依申请公开、不予公开的应当说明理由。",
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        units: Iterable[Any] | None = None,
        needs_unit: bool = False,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        if units is None:
            del self.fields["unit"]
        else:
            offer(self, "unit", {"": units})
            self.fields["unit"].required = needs_unit

    def entry(self) -> PaperEntry:
        """Give the paper with its proposal."""
        told = {each.name: self.cleaned_data[each.name] for each in fields(PaperEntry)}
        return PaperEntry(**told | {"proposed": PaperAttribute(told["proposed"])})

    def known(self) -> dict[str, Any]:
        """Give what a proposal rests on."""
        told = self.cleaned_data
        lead = told["lead_attribute"] if told["is_joint"] else ""
        return {
            "title": told["title"],
            "excerpt": told["excerpt"],
            "is_classified": told["is_classified"],
            "lead_attribute": PaperAttribute(lead) if lead else None,
            "forwards": told["forwards"],
        }


class SourceActForm(VersionedForm):
    """An act on a paper as its reader saw it."""


class RereviewForm(VersionedForm):
    """The second look at what is withheld."""

    attribute = forms.ChoiceField(label="复查结论", choices=ATTRIBUTES)
    reason = forms.CharField(label="理由", max_length=300)


class SourcePublishForm(VersionedForm):
    """The column into which a proactive paper goes as a draft."""

    column = RecordField(label="栏目")

    def __init__(self, *args: Any, columns: Mapping[str, Iterable[Any]], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "column", columns)
