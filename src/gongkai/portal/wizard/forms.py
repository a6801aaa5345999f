"""The forms of the steps; what is wrong with an entry is said by the application itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.casework.application import (
    DELIVERIES,
    ID_TYPES,
    LONGEST,
    WANTED_FORMS,
    Application,
)
from gongkai.law.applicants import ApplicantKind, classify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.forms.widgets import ChoiceWidget

    from gongkai.law.applicants import Classification

_ORGANISATION_PROOFS = ("credit_code", "other")
_AGENT_HINT = "委托他人代为申请的填写，并在“证明材料”一步上传授权委托书。"


def _line(label: str, field: str, autocomplete: str = "off", hint: str = "") -> forms.CharField:
    attributes = {"autocomplete": autocomplete, "maxlength": LONGEST.get(field, 6)}
    return forms.CharField(
        label=label, required=False, help_text=hint, widget=forms.TextInput(attributes)
    )


def _choice(
    label: str, choices: Sequence[tuple[str, str]], widget: type[ChoiceWidget]
) -> forms.CharField:
    """Make a field of text with choices: which of them are right, the application says."""
    return forms.CharField(label=label, required=False, widget=widget(choices=choices))


class StepForm(forms.Form):
    """The fields of one step, checked together with what the other steps were told."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, typed: Mapping[str, str]) -> None:
        super().__init__(data, initial=dict(typed))
        self._typed = typed

    @property
    def as_typed(self) -> dict[str, str]:
        """What was typed in this step, right or wrong."""
        return {name: str(self.data.get(name, "")) for name in self.fields}

    def clean(self) -> dict[str, Any]:
        """Say beside each field what the application finds wrong with it."""
        for field, sentence in self.application.problems().items():
            if field in self.fields:
                self.add_error(field, sentence)
        return self.cleaned_data

    @property
    def application(self) -> Application:
        """The whole application with what was typed here."""
        return Application.of({**self._typed, **self.as_typed})

    def suggestion(self) -> Classification | None:
        """Give another kind of applicant that is certain, with its reason; None for none."""
        return None


class KindForm(StepForm):
    """Who applies."""

    kind = _choice(
        "申请人类别", [(kind.name, kind.value) for kind in ApplicantKind], forms.RadioSelect
    )


class PersonForm(StepForm):
    """A natural person."""

    name = _line("姓名", "name", "name", "与身份证件上的姓名一致。")
    id_type = _choice(
        "证件类型", [pair for pair in ID_TYPES if pair[0] != "credit_code"], forms.Select
    )
    id_number = _line("证件号码", "id_number")
    agent = _line("代理人姓名（选填）", "agent", hint=_AGENT_HINT)

    @property
    def as_typed(self) -> dict[str, str]:
        """Forget what only an organisation is asked, should the kind have been changed."""
        return {**super().as_typed, "legal_representative": "", "contact": ""}


class OrganisationForm(StepForm):
    """A legal person or another organisation."""

    name = _line("单位名称", "name", "organization", "填写登记证书上的全称。")
    id_type = _choice(
        "证明类型", [pair for pair in ID_TYPES if pair[0] in _ORGANISATION_PROOFS], forms.Select
    )
    id_number = _line("统一社会信用代码或者证件号码", "id_number")
    legal_representative = _line("法定代表人或者负责人", "legal_representative")
    contact = _line("联系人", "contact", "name")
    agent = _line("代理人姓名（选填）", "agent", hint=_AGENT_HINT)

    def suggestion(self) -> Classification | None:
        """Compare the kind that was chosen with what credit code and name leave no doubt about."""
        told = self.application
        code = told.id_number.upper() if told.id_type == "credit_code" else ""
        found = classify(credit_code=code, name=told.name)
        return found if found.kind is not None and found.kind.name != told.kind else None


class MatterForm(StepForm):
    """What is wanted."""

    title = _line(
        "信息名称或者文号（选填）",
        "title",
        hint="知道文件名称、文号的，填写在这里，查找起来最快。",
    )
    description = forms.CharField(
        label="内容描述",
        required=False,
        help_text="写明是什么信息、什么时间、什么地方或者哪个部门的，便于查找。"
        "一件事写一份；有几件不同的事，写好一件再添加下一件，各自计算期限。",
        widget=forms.Textarea({"rows": 7, "maxlength": LONGEST["description"]}),
    )


class DeliveryForm(StepForm):
    """In which form, by which route, and how to reach the applicant."""

    wanted_form = _choice("提供信息的方式", WANTED_FORMS, forms.RadioSelect)
    delivery = _choice("获取信息的途径", DELIVERIES, forms.RadioSelect)
    phone = _line("联系电话", "phone", "tel", "电话和电子邮箱至少填写一项。")
    email = _line("电子邮箱", "email", "email", "填写后，受理、补正、答复都会发邮件告诉您。")
    address = _line("通信地址", "address", "street-address", "选择邮寄的必须填写。")
    postcode = _line("邮政编码（选填）", "postcode", "postal-code")
    needs_help = _line(
        "无障碍便利（选填）",
        "needs_help",
        hint="阅读、视听有困难的，写明怎样方便您，例如大字版、语音、有人读给您听。",
    )


def form_for(
    slug: str, typed: Mapping[str, str], data: Mapping[str, Any] | None = None
) -> StepForm:
    """Give the form of a step of fields; a person's or an organisation's by the kind chosen."""
    if slug == "identity":
        natural = Application.of(dict(typed)).is_natural
        return (PersonForm if natural else OrganisationForm)(data, typed=typed)
    known = {"kind": KindForm, "matter": MatterForm, "delivery": DeliveryForm}
    return known[slug](data, typed=typed)
