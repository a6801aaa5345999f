"""The forms for those who were consulted; what may be said is decided by the service."""

from __future__ import annotations

from django import forms

from gongkai.law.outcomes import ThirdPartyView

_VIEWS = (
    (ThirdPartyView.CONSENT.name, "同意公开"),
    (
        ThirdPartyView.PARTIAL_CONSENT.name,
        "部分同意公开（请在下面写明哪些部分同意、哪些部分不同意）",
    ),
    (ThirdPartyView.REASONED_OBJECTION.name, "不同意公开（请在下面写明理由）"),
)


class LetterCodeForm(forms.Form):
    """The code that stands on the letter."""

    code = forms.CharField(
        label="答复码",
        max_length=60,
        error_messages={"required": "请填写答复码。"},
        help_text="随征求意见函送达的16位字母和数字，不区分大小写，横线可以不填。",
        widget=forms.TextInput(
            {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class LetterAnswerForm(forms.Form):
    """What the one consulted thinks of disclosure."""

    slug = "letter"
    view = forms.TypedChoiceField(
        label="是否同意公开",
        coerce=lambda name: ThirdPartyView[name],
        choices=_VIEWS,
        error_messages={"required": "请选择是否同意公开。"},
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="理由和具体意见",
        required=False,
        max_length=5000,
        help_text="不同意公开的，请写明公开会怎样损害合法权益，例如涉及哪些商业秘密、个人隐私；"
        "有证明材料的可以在下面上传。",
        widget=forms.Textarea({"rows": 6, "maxlength": 5000}),
    )
