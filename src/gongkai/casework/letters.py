"""The shipped texts of the mails to applicants; an organ may put its own.

Each says what happened, with its article, and what happens next.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from gongkai.law.procedure import Act
from gongkai.mail.wording import register

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTACT_CHANGED = "casework.contact_changed"
_END = """

查询办理进展：{address}/status/
查询时请输入登记编号和查询码。{reply}

{organ}
联系电话：{phone}
"""
_ALWAYS = {
    "number": "登记编号",
    "organ": "公开工作机构",
    "phone": "联系电话",
    "address": "本系统网址",
    "reply": "能否直接回复邮件",
}
_OF_ACTS = _ALWAYS | {
    "received_on": "收到申请的日期",
    "due_on": "答复期限",
    "reason": "办理时填写的理由、内容",
    "amount": "信息处理费金额（元）",
}


class Letter(NamedTuple):
    """What an act is told by; one that is needed goes also to who wants few mails."""

    key: str
    is_needed: bool


def _letter(act: Act, subject: str, body: str, *, is_needed: bool = True) -> Letter:
    key = f"casework.{act.name}"
    register(key, f"申请人：{act.value}", f"{subject}（{{number}}）", body + _END, _OF_ACTS)
    return Letter(key, is_needed)


LETTERS: Mapping[Act, Letter] = MappingProxyType(
    {
        Act.FILE: _letter(
            Act.FILE,
            "您的政府信息公开申请已提交",
            "您的政府信息公开申请已经提交，登记编号为{number}。\n\n"
            "下一步：本机关将与您确认收到申请，双方确认之日为收到申请之日，"
            "答复期限自该日起计算（条例第三十一条）。",
        ),
        Act.CONFIRM_RECEIPT: _letter(
            Act.CONFIRM_RECEIPT,
            "本机关已收到您的政府信息公开申请",
            "本机关已于{received_on}收到您的政府信息公开申请（{number}）。\n\n"
            "下一步：本机关将最迟于{due_on}答复；需要延长答复期限或者需要您补正的，"
            "将另行告知（条例第三十条、第三十三条）。",
        ),
        Act.ASK_CORRECTION: _letter(
            Act.ASK_CORRECTION,
            "请补正您的政府信息公开申请",
            "您的政府信息公开申请（{number}）需要补正：\n\n{reason}\n\n"
            "下一步：请在补正告知书确定的期限内补正，答复期限自本机关收到补正的申请之日起计算；"
            "无正当理由逾期不补正的，视为放弃申请，本机关不再处理（条例第三十条）。",
        ),
        Act.RECEIVE_CORRECTION: _letter(
            Act.RECEIVE_CORRECTION,
            "本机关已收到您补正的申请",
            "本机关已收到您对政府信息公开申请（{number}）的补正。\n\n"
            "下一步：本机关将最迟于{due_on}答复（条例第三十条、第三十三条）。",
        ),
        Act.LAPSE_CORRECTION: _letter(
            Act.LAPSE_CORRECTION,
            "您的政府信息公开申请不再处理",
            "您的政府信息公开申请（{number}）逾期没有补正，视为放弃申请，"
            "本机关不再处理（条例第三十条）。\n\n"
            "下一步：仍需要该政府信息的，可以重新提出申请。",
        ),
        Act.ASK_REASONS: _letter(
            Act.ASK_REASONS,
            "请说明申请政府信息公开的理由",
            "您申请公开政府信息的数量、频次明显超过合理范围，请就申请（{number}）说明理由："
            "\n\n{reason}\n\n"
            "下一步：理由不合理的，本机关将告知您不予处理；理由合理但无法在规定期限内答复的，"
            "将告知您延迟答复的合理期限（条例第三十五条）。",
        ),
        Act.GIVE_REASONS: _letter(
            Act.GIVE_REASONS,
            "本机关已收到您的理由说明",
            "本机关已收到您就政府信息公开申请（{number}）说明的理由。\n\n"
            "下一步：本机关将审查该理由，并将结果告知您（条例第三十五条）。",
            is_needed=False,
        ),
        Act.DEFER: _letter(
            Act.DEFER,
            "您的政府信息公开申请延迟答复",
            "您的政府信息公开申请（{number}）将延迟答复：{reason}\n\n"
            "下一步：本机关将最迟于{due_on}答复（条例第三十五条）。",
        ),
        Act.CONSULT_THIRD_PARTY: _letter(
            Act.CONSULT_THIRD_PARTY,
            "您的政府信息公开申请正在征求第三方意见",
            "您申请公开的政府信息（{number}）涉及第三方，本机关正在征求其意见。\n\n"
            "下一步：征求第三方意见所需时间不计算在答复期限内；"
            "收到意见或者期限届满后，本机关继续办理（条例第三十二条、第三十三条）。",
        ),
        Act.EXTEND: _letter(
            Act.EXTEND,
            "您的政府信息公开申请延长答复期限",
            "您的政府信息公开申请（{number}）经政府信息公开工作机构负责人同意，"
            "延长答复期限：{reason}\n\n"
            "下一步：本机关将最迟于{due_on}答复（条例第三十三条）。",
        ),
        Act.NOTICE_FEE: _letter(
            Act.NOTICE_FEE,
            "您的政府信息公开申请需要缴纳信息处理费",
            "您的政府信息公开申请（{number}）需要缴纳信息处理费{amount}元"
            "（条例第四十二条）。\n\n"
            "下一步：请按收费通知书确定的期限和方式缴纳，答复期限自缴清之次日起重新计算；"
            "逾期未缴纳的，视为放弃申请，本机关不再处理。",
        ),
        Act.PAY_FEE: _letter(
            Act.PAY_FEE,
            "您已缴清信息处理费",
            "您的政府信息公开申请（{number}）的信息处理费已经缴清。\n\n"
            "下一步：本机关将最迟于{due_on}答复。",
        ),
        Act.LAPSE_FEE: _letter(
            Act.LAPSE_FEE,
            "您的政府信息公开申请不再处理",
            "您的政府信息公开申请（{number}）逾期没有缴纳信息处理费，视为放弃申请，"
            "本机关不再处理（条例第四十二条）。\n\n"
            "下一步：仍需要该政府信息的，可以重新提出申请。",
        ),
        Act.WITHDRAW: _letter(
            Act.WITHDRAW,
            "您的政府信息公开申请已撤回",
            "您的政府信息公开申请（{number}）已经撤回，本机关不再办理。\n\n"
            "下一步：不需要您再做什么；仍需要该政府信息的，可以重新提出申请。",
            is_needed=False,
        ),
        Act.SERVE: _letter(
            Act.SERVE,
            "您的政府信息公开申请已答复",
            "您的政府信息公开申请（{number}）已经答复。\n\n"
            "下一步：请查看答复书；不服答复的，"
            "可以按答复书载明的途径和期限申请行政复议或者提起行政诉讼（条例第五十一条）。",
        ),
        Act.CORRECT_SLIP: _letter(
            Act.CORRECT_SLIP,
            "答复书中的笔误已更正",
            "本机关对政府信息公开申请（{number}）的答复书中的笔误作了更正：{reason}\n\n"
            "下一步：请以更正后的内容为准，答复的结果不变。",
        ),
        Act.ORDER_REANSWER: _letter(
            Act.ORDER_REANSWER,
            "您的政府信息公开申请将重新答复",
            "您的政府信息公开申请（{number}）将重新答复。\n\n"
            "下一步：本机关将最迟于{due_on}重新作出答复。",
        ),
        Act.MERGE: _letter(
            Act.MERGE,
            "您的政府信息公开申请合并办理",
            "您的政府信息公开申请（{number}）与您的其他申请合并办理：{reason}\n\n"
            "下一步：本机关将一并答复。",
            is_needed=False,
        ),
    }
)

register(
    CONTACT_CHANGED,
    "申请人：变更联系方式",
    "您的联系方式已变更（{number}）",
    "您的政府信息公开申请（{number}）的联系方式已经凭查询码变更。\n\n"
    "下一步：不是您本人变更的，请立即与本机关联系。" + _END,
    _ALWAYS,
)
