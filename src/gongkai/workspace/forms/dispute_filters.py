"""The filters of the register of disputes, as fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from gongkai.casework.selectors import DISPUTE_KINDS, DISPUTE_RESULTS, PENDING
from gongkai.law.disputes import CorrectionGround, DisputeState
from gongkai.law.outcomes import OUTCOMES
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import organs_within
from gongkai.workspace.forms.fields import DayField

if TYPE_CHECKING:
    from django.http import QueryDict

    from gongkai.organs.authority import Actor

_ANY = ("", "不限")


class DisputeFilterForm(forms.Form):
    """What narrows the register; every field may stay empty."""

    words = forms.CharField(label="搜索", max_length=100, required=False)
    kind = forms.ChoiceField(label="类别", required=False, choices=[_ANY, *DISPUTE_KINDS])
    result = forms.ChoiceField(
        label="结果", required=False, choices=[_ANY, (PENDING, "尚未审结"), *DISPUTE_RESULTS]
    )
    due = forms.ChoiceField(
        label="期限",
        required=False,
        choices=[_ANY, ("overdue", "已逾期"), ("3", "3个工作日内"), ("5", "5个工作日内")],
    )
    organ = forms.ChoiceField(label="机构", required=False)
    state = forms.ChoiceField(
        label="状态",
        required=False,
        choices=[
            _ANY,
            *((one.name, one.value) for one in DisputeState if one is not DisputeState.NEW),
        ],
    )
    outcome = forms.ChoiceField(
        label="所涉答复类型",
        required=False,
        choices=[_ANY, *((code.name, row.label) for code, row in OUTCOMES.items())],
    )
    ground = forms.ChoiceField(
        label="纠正原因",
        required=False,
        choices=[_ANY, *((one.name, one.value) for one in CorrectionGround)],
    )
    filed_from = DayField(label="提起日期自", required=False)
    filed_until = DayField(label="至", required=False)
    concluded_from = DayField(label="审结日期自", required=False)
    concluded_until = DayField(label="至", required=False)

    def __init__(self, actor: Actor, data: QueryDict) -> None:
        super().__init__(initial=data.dict(), auto_id="id_filter_%s")
        organs = list(organs_within(actor.reach(Permission.DISPUTE_VIEW)))
        field = self.fields["organ"]
        if len(organs) > 1 and isinstance(field, forms.ChoiceField):
            field.choices = [_ANY, *((organ.code, organ.name) for organ in organs)]
        else:
            del self.fields["organ"]
