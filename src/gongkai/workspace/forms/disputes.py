"""Registering a reconsideration or a suit, and how it ended."""

from __future__ import annotations

from django import forms

from gongkai.workspace.forms.fields import DayField, TextField, TodayField

_KINDS = (
    ("reconsideration", "行政复议"),
    ("litigation", "未经复议直接起诉"),
    ("litigation_after_reconsideration", "复议后起诉"),
)
_RESULTS = (("upheld", "结果维持"), ("corrected", "结果纠正"), ("other", "其他结果"))


class DisputeForm(forms.Form):
    """A new case; the request that it is about is named by its number."""

    kind = forms.ChoiceField(label="类别", choices=_KINDS)
    request_number = forms.CharField(
        label="所涉申请的登记编号", max_length=40, required=False, help_text="没有对应申请的不填。"
    )
    authority = forms.CharField(label="复议机关或者法院", max_length=100)
    reference = forms.CharField(label="案号", max_length=80, required=False)
    filed_on = TodayField(label="提起日期")
    note = TextField(label="说明", max_length=2000, required=False)


class ConclusionForm(forms.Form):
    """How a case ended."""

    result = forms.ChoiceField(label="结果", choices=_RESULTS)
    concluded_on = DayField(label="审结日期")
    note = TextField(label="说明", max_length=2000, required=False)
