"""The form of each act of the procedure, made from the row of the law's table.

What an act needs is said by `Transition.needs`; `_ALSO` adds what may be told with it. Whether it
will do is for the law to say, when the act is done.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django import forms

from gongkai.casework.selectors import APART
from gongkai.casework.services.slips import slip_told
from gongkai.law.applicants import ApplicantKind
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import BY_ACT, Act, Case, Facts, consultations
from gongkai.workspace.forms.act_help import help_of
from gongkai.workspace.forms.fields import DayField, TextField, TodayField, VersionedForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.http import QueryDict

    from gongkai.law.procedure import Consultation

_OF_A_CONSULTATION = frozenset(
    {
        Act.NOTE_CONSULTATION,
        Act.ANSWER_CONSULTATION,
        Act.WITHDRAW_CONSULTATION,
        Act.EXPIRE_CONSULTATION,
        Act.OVERRIDE_THIRD_PARTY,
    }
)
_ALSO: Mapping[Act, tuple[str, ...]] = MappingProxyType(
    {
        Act.CONFIRM_RECEIPT: ("reason",),
        Act.REGISTER: ("applicant_kind",),
        Act.ASK_CORRECTION: ("working_days", "defect_of_correction"),
        Act.CONSULT_THIRD_PARTY: ("applicant_told",),
        Act.CONSULT_CO_MAKER: ("applicant_told",),
        Act.CONSULT_ORGAN: ("applicant_told",),
        Act.REFER_SECRECY: ("applicant_told",),
        Act.ANSWER_CONSULTATION: ("view", "reason"),
        Act.RECEIVE_CORRECTION: ("reason",),
        Act.GIVE_REASONS: ("reason",),
        Act.NOTICE_FEE: ("quantity",),
        Act.ORDER_REANSWER: ("until", "working_days"),
        Act.CORRECT_SLIP: ("wrong", "right"),
        Act.CONVERT_TO_PROACTIVE: ("is_suggested",),
    }
)
# The register's number is given by the series, a fee by the tariff, a slip's words by its fields.
_GIVEN = {
    Act.REGISTER: frozenset({"key"}),
    Act.NOTICE_FEE: frozenset({"amount"}),
    Act.CORRECT_SLIP: frozenset({"reason"}),
}
_ASKED = frozenset({"applicant_kind", "view", "wrong", "right"})
"""Asked for although the act's row does not name them."""

_VIEWS = (
    ThirdPartyView.CONSENT,
    ThirdPartyView.PARTIAL_CONSENT,
    ThirdPartyView.REASONED_OBJECTION,
    ThirdPartyView.UNREASONED_OBJECTION,
)
_REASONS: Mapping[Act, str] = MappingProxyType(
    {
        Act.CONFIRM_RECEIPT: "确认记录（何时、用什么号码、与谁）",
        Act.ASK_CORRECTION: "需要补正的内容",
        Act.RECEIVE_CORRECTION: "补正的内容",
        Act.ASK_REASONS: "要求说明理由的原因",
        Act.GIVE_REASONS: "申请人说明的理由",
        Act.ANSWER_CONSULTATION: "答复意见",
        Act.EXTEND: "延长的理由",
        Act.WITHDRAW: "撤回的书面材料或者记录",
        Act.OVERRIDE_THIRD_PARTY: "不公开会对公共利益造成重大影响的理由",
    }
)
_KEYS: Mapping[Act, str] = MappingProxyType(
    {
        Act.MERGE: "并入哪一件申请（登记编号）",
        Act.ORDER_REANSWER: "责令重新答复的决定书、判决书文号",
    }
)
_DAYS: Mapping[Act, str] = MappingProxyType(
    {
        Act.CONFIRM_RECEIPT: "收到或者双方确认的日期",
        Act.NOTE_CORRECTION_NOTICE: "申请人收到补正告知的日期",
        Act.NOTE_CONSULTATION: "对方收到征求意见书的日期",
        Act.NOTE_FEE_NOTICE: "申请人收到收费通知的日期",
        Act.RECEIVE_CORRECTION: "收到补正的日期",
        Act.PAY_FEE: "缴清的日期",
    }
)
_WORKING_DAYS: Mapping[Act, str] = MappingProxyType(
    {
        Act.ASK_CORRECTION: "补正期限（工作日）",
        Act.ORDER_REANSWER: "文书确定的期限（工作日）",
    }
)
_UNTIL: Mapping[Act, str] = MappingProxyType(
    {
        Act.ASK_REASONS: "请申请人于何日之前说明",
        Act.DEFER: "延迟至何日答复",
        Act.ORDER_REANSWER: "责令答复的截止日期（文书未写日期的不填）",
    }
)


class ActForm(VersionedForm):
    """The day of an act and the facts told with it."""

    on = TodayField(label="日期")

    def __init__(
        self, act: Act, case: Case, data: QueryDict | None = None, **options: Any
    ) -> None:
        super().__init__(data, prefix=None, auto_id=f"id_{act.name}_%s", **options)
        self.act = act
        self.fields["on"].label = _DAYS.get(act, "办理日期")
        for name in fact_names(act):
            self.fields[name] = _field(name, act, case)
            self.fields[name].help_text = self.fields[name].help_text or help_of(act, name)

    def facts(self) -> Facts:
        """Give what was typed as the law takes it."""
        told = {key: given for key, given in self.cleaned_data.items() if given not in (None, "")}
        told.pop("version")
        if "consultation" in told:
            told["party"], _, told["subject"] = told.pop("consultation").partition(APART)
        if self.act is Act.CORRECT_SLIP:
            told["reason"] = slip_told(told.pop("wrong"), told.pop("right"))
        if "tariff" in told:
            told["tariff"] = Tariff[told["tariff"]]
        if "view" in told:
            told["view"] = ThirdPartyView[told["view"]]
        return Facts(**told)


def fact_names(act: Act) -> tuple[str, ...]:
    """Give the names of the fields of an act besides the day, what it needs first."""
    needed = [name for name in BY_ACT[act].needs if name not in _GIVEN.get(act, ())]
    if act in _OF_A_CONSULTATION:
        needed = ["consultation", *(n for n in needed if n not in {"party", "subject"})]
    return (*needed, *(name for name in _ALSO.get(act, ()) if name not in needed))


def _field(name: str, act: Act, case: Case) -> forms.Field:
    if name == "consultation":
        return _consultation(act, case)
    field = _FIELDS[name](act)
    # A box may stay empty, and what no row needs may too.
    if not isinstance(field, forms.BooleanField):
        field.required = name in BY_ACT[act].needs or name in _ASKED
    return field


def _consultation(act: Act, case: Case) -> forms.Field:
    """Offer the consultations that the act can be about."""
    fits = _FITTING.get(act, _is_open)
    found = [
        (f"{one.name}{APART}{one.subject}", f"{one.name}：{one.subject}")
        for one in consultations(case).values()
        if fits(one)
    ]
    return forms.ChoiceField(label="哪一次征求意见", choices=found)


def _is_open(one: Consultation) -> bool:
    return one.ended is None


_FITTING: Mapping[Act, Callable[[Consultation], bool]] = MappingProxyType(
    {
        Act.NOTE_CONSULTATION: lambda one: one.ended is None and one.received_on is None,
        Act.OVERRIDE_THIRD_PARTY: lambda one: one.objects,
    }
)


_FIELDS: Mapping[str, Callable[[Act], forms.Field]] = MappingProxyType(
    {
        "key": lambda act: forms.CharField(label=_KEYS.get(act, "编号"), max_length=80),
        "reason": lambda act: TextField(label=_REASONS.get(act, "理由"), max_length=2000),
        "until": lambda act: DayField(label=_UNTIL.get(act, "截止日期")),
        "working_days": lambda act: forms.IntegerField(
            label=_WORKING_DAYS.get(act, "延长的工作日数"), min_value=1
        ),
        "is_approved": lambda _: forms.BooleanField(label="我批准延长，并将告知申请人"),
        "defect_of_correction": lambda _: forms.BooleanField(
            label="补正材料本身有新的问题，再次告知", required=False
        ),
        "party": lambda _: forms.CharField(label="对方名称", max_length=100),
        "subject": lambda _: forms.CharField(label="所涉信息", max_length=200),
        "applicant_told": lambda _: forms.BooleanField(
            label="已书面告知申请人所需时间不计入答复期限", required=False, initial=True
        ),
        "view": lambda _: forms.ChoiceField(
            label="对方的意见",
            choices=[("", "请选择"), *((view.name, view.value) for view in _VIEWS)],
        ),
        "tariff": lambda _: forms.ChoiceField(
            label="计收方式", choices=[(tariff.name, tariff.value) for tariff in Tariff]
        ),
        "quantity": lambda _: forms.IntegerField(
            label="提供信息的页数", min_value=1, max_value=1_000_000
        ),
        "wrong": lambda _: forms.CharField(label="答复中的原文", max_length=200),
        "right": lambda _: forms.CharField(label="更正为", max_length=200),
        "children": lambda _: forms.IntegerField(label="拆分为几件", min_value=2),
        "applicants": lambda _: forms.IntegerField(label="申请人数", min_value=1),
        "is_suggested": lambda _: forms.BooleanField(label="申请人建议主动公开", required=False),
        "applicant_kind": lambda _: forms.TypedChoiceField(
            label="申请人类别",
            coerce=lambda name: ApplicantKind[name],
            choices=[(kind.name, kind.value) for kind in ApplicantKind],
            help_text="计入年度报告对应的列，登记后不再变动。",
        ),
    }
)
