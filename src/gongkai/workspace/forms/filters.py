"""The filters of the list of requests, as fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from django import forms

from gongkai.casework.selectors import OPEN, WAITING, YES
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel
from gongkai.law.outcomes import OUTCOMES
from gongkai.law.procedure import State
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import organs_within, units_of
from gongkai.workspace.forms.fields import DayField

if TYPE_CHECKING:
    from django.http import QueryDict

    from gongkai.organs.authority import Actor

Sort = Literal["due", "newest"]

CHANNELS = (
    (Channel.INTERNET, "互联网"),
    (Channel.IN_PERSON, "当面提交"),
    (Channel.SIGNED_POST, "邮寄（签收）"),
    (Channel.ORDINARY_POST, "平常信函"),
    (Channel.FAX, "传真"),
)
_ANY = ("", "不限")
_SORTS = (("due", "期限最近"), ("newest", "最新提交"))


class FilterForm(forms.Form):
    """What narrows the list; every field may stay empty."""

    words = forms.CharField(label="搜索", max_length=100, required=False)
    state = forms.ChoiceField(
        label="状态",
        required=False,
        choices=[
            _ANY,
            (OPEN, "全部在办"),
            (WAITING, "待申请人补正或者缴费"),
            *((state.name, state.value) for state in State if state is not State.NEW),
        ],
    )
    due = forms.ChoiceField(
        label="期限",
        required=False,
        choices=[
            _ANY,
            ("overdue", "已逾期"),
            ("1", "1个工作日内"),
            ("3", "3个工作日内"),
            ("5", "5个工作日内"),
        ],
    )
    organ = forms.ChoiceField(label="机构", required=False)
    unit_id = forms.ChoiceField(label="承办单位", required=False)
    outcome = forms.ChoiceField(
        label="办理结果",
        required=False,
        choices=[_ANY, *((code.name, row.label) for code, row in OUTCOMES.items())],
    )
    applicant_kind = forms.ChoiceField(
        label="申请人类别",
        required=False,
        choices=[_ANY, *((kind.name, kind.value) for kind in ApplicantKind)],
    )
    channel = forms.ChoiceField(
        label="提交方式",
        required=False,
        choices=[_ANY, *((way.value, label) for way, label in CHANNELS)],
    )
    received_from = DayField(label="收到日期自", required=False)
    received_until = DayField(label="至", required=False)
    concluded_from = DayField(label="办结日期自", required=False)
    concluded_until = DayField(label="至", required=False)
    is_unassigned = forms.ChoiceField(
        label="承办情况", required=False, choices=[_ANY, (YES, "尚未分办")]
    )
    is_late = forms.ChoiceField(
        label="办结情况", required=False, choices=[_ANY, (YES, "逾期办结")]
    )
    sort = forms.ChoiceField(label="排序", required=False, choices=_SORTS)

    def __init__(self, actor: Actor, data: QueryDict) -> None:
        super().__init__(initial=data.dict(), auto_id="id_filter_%s")
        organs = list(organs_within(actor.reach(Permission.REQUEST_VIEW)))
        looked_at = [organ for organ in organs if organ.code == data.get("organ")] or organs
        if len(organs) > 1:
            self._offer("organ", [(organ.code, organ.name) for organ in organs])
        else:
            del self.fields["organ"]
        if len(looked_at) == 1:
            self._offer("unit_id", [(unit.pk, unit.name) for unit in units_of(looked_at[0])])
        else:
            # Whoever looks over many organs would get hundreds of units of the same names.
            del self.fields["unit_id"]

    def _offer(self, name: str, choices: list[tuple[Any, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [_ANY, *choices]


def sort_of(query: QueryDict) -> Sort:
    """Read how the list is sorted; the soonest due first unless the address says else."""
    return "newest" if query.get("sort") == "newest" else "due"
