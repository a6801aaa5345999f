"""Registering a reconsideration or a suit, its papers, and how it ended."""

from __future__ import annotations

from django import forms

from gongkai.casework.selectors import DISPUTE_FILE_KINDS, DISPUTE_KINDS, DISPUTE_RESULTS
from gongkai.workspace.forms.fields import (
    DayField,
    FilesField,
    TextField,
    TodayField,
    VersionedForm,
)

_ITEM = "申请人因主动公开的信息提起的，填写该信息的索引号。"


class DisputeForm(forms.Form):
    """A new case: about a request, named by its number, or about an act of publication."""

    kind = forms.ChoiceField(label="类别", choices=DISPUTE_KINDS)
    request_number = forms.CharField(
        label="所涉申请的登记编号", max_length=40, required=False, help_text="没有对应申请的不填。"
    )
    item_number = forms.CharField(
        label="所涉公开信息的索引号", max_length=60, required=False, help_text=_ITEM
    )
    matter = forms.CharField(label="所涉公开行为", max_length=200, required=False)
    authority = forms.CharField(label="复议机关或者法院", max_length=100)
    reference = forms.CharField(label="案号", max_length=80, required=False)
    filed_on = TodayField(label="提起日期")
    note = TextField(label="说明", max_length=2000, required=False)


class DescribeForm(VersionedForm):
    """What a case is called and about."""

    authority = forms.CharField(label="复议机关或者法院", max_length=100)
    reference = forms.CharField(label="案号", max_length=80, required=False)
    item_number = forms.CharField(
        label="所涉公开信息的索引号", max_length=60, required=False, help_text=_ITEM
    )
    matter = forms.CharField(label="所涉公开行为", max_length=200, required=False)
    note = TextField(label="说明", max_length=2000, required=False)


class ConclusionForm(forms.Form):
    """How a case ended, where only that is known."""

    result = forms.ChoiceField(label="结果", choices=DISPUTE_RESULTS)
    concluded_on = DayField(label="审结日期")
    asks_reanswer = forms.BooleanField(
        label="结果纠正的，要求本机关重新答复", required=False, initial=True
    )
    note = TextField(label="说明", max_length=2000, required=False)


class DisputeFileForm(forms.Form):
    """Papers of a case."""

    kind = forms.ChoiceField(label="材料种类", choices=DISPUTE_FILE_KINDS)
    papers = FilesField(label="材料")


class DefenceForm(VersionedForm):
    """The written answer to the authority, or the defence at court."""

    claimant = forms.CharField(label="申请人（原告）", max_length=100)
    facts = TextField(label="作出答复的事实和经过", rows=6, max_length=20000)
    basis = TextField(label="依据", max_length=5000)
    conclusion = TextField(label="答复（答辩）意见", max_length=5000)


class TaskForm(VersionedForm):
    """A button that names the version its reader saw."""
