"""The forms of the status pages; what may be typed is decided by the services."""

from __future__ import annotations

from typing import Any

from django import forms

from gongkai.casework.application import LONGEST

_CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
_MOST = 10_000


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


class OwnForm(forms.Form):
    """A form on the page of one's own request: its controls are named apart from other forms'."""

    slug = ""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id=f"id_{self.slug}_%s", **options)


def _text(label: str, *, hint: str, required: str = "", most: int = _MOST) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=most,
        required=bool(required),
        error_messages={"required": required},
        help_text=hint,
        widget=forms.Textarea({"rows": 5, "maxlength": most}),
    )


class WithdrawForm(OwnForm):
    """Nothing is asked: the confirmation before it is all."""

    slug = "withdraw"


class CorrectionForm(OwnForm):
    """What was asked to be corrected."""

    slug = "correct"
    text = _text(
        "补正内容",
        hint="对照补正要求逐项写明；需要补交的材料可以在下面上传。",
        required="请填写补正内容。",
    )


class ReasonsForm(OwnForm):
    """Why so much, or so often."""

    slug = "reasons"
    text = _text(
        "理由",
        hint="写明为什么需要申请这些信息、为什么需要这样的数量或者次数；有材料的可以在下面上传。",
        required="请填写理由。",
    )


class PaymentForm(OwnForm):
    """When the fee was paid; the proof is a file."""

    slug = "pay"
    paid_on = forms.DateField(
        label="缴费日期",
        error_messages={"required": "请填写缴费日期。", "invalid": "请填写正确的日期。"},
        help_text="缴款书、电子票据或者转账记录上写明的日期。",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    text = _text("说明", hint="例如由他人代为缴纳的，写明缴款人。", most=500)


class ContactForm(OwnForm):
    """How to be reached from now on; what stays empty stays as it is."""

    slug = "contact"
    phone = forms.CharField(
        label="新的联系电话", required=False, widget=forms.TextInput({"autocomplete": "tel"})
    )
    email = forms.CharField(
        label="新的电子邮箱", required=False, widget=forms.TextInput({"autocomplete": "email"})
    )
    address = forms.CharField(
        label="新的通信地址",
        required=False,
        max_length=LONGEST["address"],
        widget=forms.TextInput({"autocomplete": "street-address"}),
    )
    postcode = forms.CharField(
        label="新的邮政编码",
        required=False,
        widget=forms.TextInput({"autocomplete": "postal-code"}),
    )


class MailsForm(OwnForm):
    """Which mails to have."""

    slug = "mails"
    every_step = forms.TypedChoiceField(
        label="希望收到哪些邮件",
        coerce=lambda said: said == "yes",
        choices=[
            ("yes", "每办一步都发邮件告诉我"),
            ("no", "只在需要我办理、期限变化和答复送达时发邮件"),
        ],
        error_messages={"required": "请选择一项。"},
        widget=forms.RadioSelect,
    )


class EvaluationForm(OwnForm):
    """What the applicant thinks of the handling."""

    slug = "evaluate"
    score = forms.TypedChoiceField(
        label="对这件申请的办理是否满意",
        coerce=int,
        choices=[(5, "非常满意"), (4, "满意"), (3, "基本满意"), (2, "不满意"), (1, "非常不满意")],
        error_messages={"required": "请选择满意程度。"},
        widget=forms.RadioSelect,
    )
    text = _text("意见和建议", hint="请不要填写身份证号等个人信息。", most=1000)
