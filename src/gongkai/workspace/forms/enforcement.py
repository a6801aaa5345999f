"""Decisions in bulk: narrowing the list, withdrawing, correcting, what is shown, receipts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.decisions.selectors import Kind, Standing
from gongkai.workspace.forms.fields import DayField, TextField, TodayField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

KINDS = [(str(int(kind)), kind.label) for kind in Kind]
_ANY = ("", "不限")


class DecisionFilterForm(forms.Form):
    """What narrows the list; every field may stay empty."""

    kind = forms.ChoiceField(label="类别", required=False, choices=[_ANY, *KINDS])
    unit = forms.ChoiceField(label="承办单位", required=False)
    party = forms.CharField(label="相对人或者信用代码", max_length=100, required=False)
    matter = forms.CharField(label="事项、案由", max_length=100, required=False)
    number = forms.CharField(label="决定文书号", max_length=100, required=False)
    standing = forms.ChoiceField(
        label="公示状态",
        required=False,
        choices=[_ANY, *((str(int(one)), one.label) for one in Standing)],
    )
    late = forms.ChoiceField(label="公示期限", required=False, choices=[_ANY, ("1", "逾期公示")])

    def __init__(self, asked: Mapping[str, str], units: Iterable[Any]) -> None:
        super().__init__(initial=dict(asked), auto_id="id_filter_%s")
        self.fields["from"] = DayField(label="决定日期自", required=False)
        self.fields["until"] = DayField(label="至", required=False)
        field = self.fields["unit"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [_ANY, *((str(unit.pk), unit.name) for unit in units)]


class WithdrawForm(forms.Form):
    """Why and since when a decision stands no more."""

    ordered_on = TodayField(label="变更、撤销、确认违法或者无效之日")
    reason = forms.CharField(
        label="撤回原因", max_length=200, help_text="撤回原因向社会公布，请勿写入个人信息。"
    )


class CorrectForm(forms.Form):
    """What a decision says, to be put right."""

    sort = forms.CharField(label="种类", max_length=60, required=False)
    facts = TextField(
        label="事实",
        rows=2,
        max_length=500,
        required=False,
        help_text="自然人的姓名请写成遮盖后的样子，例如张某某；证件号码、电话自动遮盖。",
    )
    basis = TextField(label="依据", rows=2, max_length=300, required=False)
    content = TextField(label="内容", rows=2, max_length=500, required=False)
    valid_until = DayField(label="有效期至", required=False)
    shown_until = DayField(label="公示截止日期", required=False)
    reason = forms.CharField(label="更正原因", max_length=200)

    def told(self) -> dict[str, Any]:
        """Give what was changed; an emptied day stays as it is."""
        return {name: value for name, value in self.cleaned_data.items() if name != "reason"}


class PolicyForm(forms.Form):
    """What is shown of a kind."""

    shows_natural = forms.BooleanField(
        label="公示对自然人的决定（姓名遮盖）",
        required=False,
        help_text="未成年人的决定一律不公示。",
    )
    shown_months = forms.IntegerField(
        label="公示月数",
        min_value=1,
        max_value=600,
        required=False,
        help_text="自决定之日起算；留空为长期公示。",
    )


class PushForm(forms.Form):
    """Which decisions go to the credit platforms."""

    kind = forms.ChoiceField(label="类别", choices=KINDS)
    from_on = DayField(label="决定日期自")
    until_on = DayField(label="至")


class ReceiptsForm(forms.Form):
    """A file of receipts."""

    file = forms.FileField(
        label="票据文件",
        help_text="csv、xlsx或者Parquet，须有收费项目、收费日期、金额（元）三列。",
    )
