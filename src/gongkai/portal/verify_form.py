"""The form of the page that verifies papers."""

from __future__ import annotations

from django import forms


class VerifyForm(forms.Form):
    """Number and code as they stand on a paper; named as in the address printed there."""

    n = forms.CharField(
        label="文号",
        max_length=80,
        error_messages={"required": "请填写文号。"},
        help_text="例如“云公开答〔2026〕第3号”，括号不必区分全角半角。",
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    c = forms.CharField(
        label="校验码",
        max_length=40,
        error_messages={"required": "请填写校验码。"},
        help_text="印在文书末页下方，四组，每组四位，不区分大小写。",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
