"""What stands under the fields of an act's form: how to fill it, in the statute's words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONSULTING = frozenset(
    {
        Act.CONSULT_THIRD_PARTY,
        Act.CONSULT_CO_MAKER,
        Act.CONSULT_ORGAN,
        Act.REFER_SECRECY,
    }
)
_HELP: Mapping[tuple[Act, str], str] = MappingProxyType(
    {
        (Act.ASK_CORRECTION, "reason"): "一次性写明需要补正的全部事项，并给予指导和释明。",
        (Act.ASK_CORRECTION, "working_days"): "不填的为15个工作日，自申请人收到告知之日起算。",
        (Act.ASK_CORRECTION, "defect_of_correction"): "补正以一次为限，只有补正材料自身造成的"
        "新问题才能再次告知。",
        (Act.RECEIVE_CORRECTION, "reason"): "答复期限自收到补正之日起重新计算。",
        (Act.ASK_REASONS, "reason"): "写明申请的数量、频次，为何明显超过合理范围。",
        (Act.ASK_REASONS, "until"): "要求说明理由不停止答复期限。",
        (Act.GIVE_REASONS, "reason"): "理由不合理的，告知不予处理；合理但不能按期答复的，"
        "可以告知延迟答复。",
        (Act.DEFER, "until"): "应当晚于原答复期限，并在原期限届满之前告知申请人。",
        (Act.CONSULT_THIRD_PARTY, "subject"): "写到足以辨认所涉信息，不写申请人的身份。",
        (Act.EXPIRE_CONSULTATION, "consultation"): "第三方逾期未提出意见的，由本机关依条例"
        "决定是否公开；共同制作机关逾期未答复的，视为同意公开。",
        (Act.OVERRIDE_THIRD_PARTY, "reason"): "决定公开的信息内容和理由应当书面告知第三方。",
        (Act.EXTEND, "working_days"): "至多20个工作日，并在答复期限届满之前告知申请人。",
        (Act.NOTICE_FEE, "tariff"): "同一申请只能选择一种；按件计收的件数由登记簿计算。",
        (Act.NOTICE_FEE, "quantity"): "按量计收的填写：A4及以下幅面单面为1页；"
        "金额按收费标准自动计算。",
        (Act.WITHDRAW, "reason"): "写明撤回的时间和方式，有书面材料的另行上传。",
        (Act.CORRECT_SLIP, "wrong"): "照原文填写，只更正笔误，不改变答复的结论。",
        (Act.ORDER_REANSWER, "working_days"): "自收到决定书、判决书之日起计算；文书写明截止日期"
        "的填截止日期，两者都未写明的都不填，按20个工作日计算。",
        (Act.SPLIT, "children"): "一事一申请，每件单独登记、计算期限。",
        (Act.MERGE, "key"): "同一申请人就相同内容另有申请正在办理的，并入先收到的一件。",
        (Act.CONVERT_TO_PROACTIVE, "applicants"): "多个申请人就相同信息提出申请且可以公开的，"
        "可以纳入主动公开范围。",
    }
)


def help_of(act: Act, name: str) -> str:
    """Give the help under a field of an act's form; "" where its label says enough."""
    if name == "applicant_told" and act in _CONSULTING:
        return "征求意见所需时间不计入答复期限，应当书面告知申请人。"
    return _HELP.get((act, name), "")
