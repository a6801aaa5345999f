"""Answering for what a scan found, and the organ's wordlist."""

from __future__ import annotations

from django import forms

from gongkai.publishing.selectors.terms import TERM_KINDS


class OverrideForm(forms.Form):
    """Why something that was found may go out all the same."""

    reason = forms.CharField(
        label="放行理由", max_length=200, help_text="与放行人一并记入操作日志，供审核人核对。"
    )


class TermForm(forms.Form):
    """A term that the organ watches."""

    kind = forms.ChoiceField(label="类别", choices=TERM_KINDS)
    term = forms.CharField(label="词语", max_length=60)
    instead = forms.CharField(
        label="应为",
        max_length=120,
        required=False,
        help_text="错误表述填写正确的写法，领导姓名填写职务，多个职务以顿号分开。",
    )


class TermsForm(forms.Form):
    """A list of terms in a workbook."""

    upload = forms.FileField(
        label="词库文件",
        help_text="xlsx文件，第一行为表头：类别、词语、应为。可先下载现有词库，在其中补充。",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )
