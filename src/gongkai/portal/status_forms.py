"""The forms of the status pages."""

from __future__ import annotations

from django import forms

_CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class QueryForm(forms.Form):
    """Number and query code, as the receipt has them."""

    number = forms.CharField(
        label="登记编号",
        max_length=40,
        error_messages={"required": "请填写登记编号。"},
        help_text="写在回执上，例如“云公开〔2026〕第15号”，括号不必区分全角半角。",
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    code = forms.CharField(
        label="查询码",
        max_length=40,
        error_messages={"required": "请填写查询码。"},
        help_text="写在回执上的10位字母和数字，不区分大小写。",
        widget=forms.TextInput(_CODE),
    )


class CorrectionForm(forms.Form):
    """What was asked to be corrected."""

    text = forms.CharField(
        label="补正内容",
        max_length=10_000,
        error_messages={"required": "请填写补正内容。"},
        help_text="对照补正要求逐项写明；需要补交的材料可以在下面上传。",
        widget=forms.Textarea({"rows": 6, "maxlength": 10_000}),
    )
