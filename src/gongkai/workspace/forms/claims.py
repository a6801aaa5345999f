"""A claim that a record about oneself is wrong: entering it, ending it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.casework.application import ID_TYPES, Application
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel
from gongkai.law.procedure import Act, Facts
from gongkai.workspace.forms.fields import TextField, TodayField, VersionedForm
from gongkai.workspace.forms.filters import CHANNELS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import QueryDict

STANDINGS = (("", "全部"), ("open", "办理中"), ("over", "已经办结"))
_ENDINGS = {
    Act.CORRECT_RECORD: "予以更正",
    Act.KEEP_RECORD: "不予更正",
    Act.REFER_RECORD: "不由本机关更正，转送或者告知",
    Act.WITHDRAW: "申请人撤回",
}
WHO = ("kind", "name", "id_type", "id_number", "contact", "agent", "phone", "email", "address")
WHAT = ("channel", "claimed_on", "about", "error", "proof")


class ClaimsFilterForm(forms.Form):
    """What the register is narrowed to."""

    standing = forms.ChoiceField(label="状态", choices=STANDINGS, required=False)
    words = forms.CharField(label="编号或者所涉记录", max_length=60, required=False)


class ClaimForm(forms.Form):
    """Who claims, which record, what of it is wrong, with what proof."""

    channel = forms.ChoiceField(
        label="提交方式", choices=[(way.value, label) for way, label in CHANNELS]
    )
    claimed_on = TodayField(label="提出日期")
    about = TextField(
        label="所涉记录", rows=2, max_length=2000, help_text="本机关记录的哪一项与申请人有关。"
    )
    error = TextField(label="不准确之处", rows=2, max_length=2000)
    proof = TextField(
        label="证据材料",
        rows=2,
        max_length=2000,
        required=False,
        help_text="申请人应当有证据证明；没有提供的不填，也应当登记。",
    )
    kind = forms.ChoiceField(
        label="申请人类别", choices=[(kind.name, kind.value) for kind in ApplicantKind]
    )
    name = forms.CharField(label="姓名或者名称", max_length=100)
    id_type = forms.ChoiceField(
        label="证件类型", choices=[("", "未注明"), *ID_TYPES], required=False
    )
    id_number = forms.CharField(label="证件号码或者信用代码", max_length=40, required=False)
    contact = forms.CharField(label="联系人", max_length=60, required=False)
    agent = forms.CharField(label="代理人", max_length=60, required=False)
    phone = forms.CharField(label="联系电话", max_length=40, required=False)
    email = forms.EmailField(label="电子邮箱", required=False)
    address = forms.CharField(label="通信地址", max_length=200, required=False)

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        told = self.cleaned_data
        said = {name: told[name] for name in ("about", "error", "proof", "claimed_on")}
        return {"claimant": Application.of(told), "channel": Channel(told["channel"]), **said}

    def group(self, names: tuple[str, ...]) -> list[forms.BoundField]:
        """Give some of the fields, in order."""
        return [self[name] for name in names]


class ClaimantEraseForm(forms.Form):
    """Why the claimant's particulars are erased."""

    reason = forms.CharField(label="删除理由", max_length=200)


class ClaimEndForm(VersionedForm):
    """How a claim ends, and what the claimant is told."""

    act = forms.ChoiceField(label="处理")
    on = TodayField(label="日期")
    reason = TextField(
        label="理由", rows=2, max_length=2000, required=False, help_text="不予更正、撤回的填写。"
    )
    party = forms.CharField(
        label="有权更正的机关",
        max_length=100,
        required=False,
        help_text="转送或者告知的填写，写明名称和联系方式。",
    )
    reply = TextField(
        label="答复内容", rows=6, max_length=10000, required=False, help_text="撤回的不填。"
    )

    def __init__(
        self, data: QueryDict | None = None, *, acts: Iterable[Act], version: int
    ) -> None:
        super().__init__(data, initial={"version": version})
        field = self.fields["act"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(act.name, _ENDINGS[act]) for act in acts]

    def facts(self) -> dict[str, Any]:
        """Give what the service takes."""
        told = self.cleaned_data
        facts = Facts(told["on"], reason=told["reason"], party=told["party"])
        return {
            "version": told["version"],
            "act": Act[told["act"]],
            "reply": told["reply"],
            "facts": facts,
        }
