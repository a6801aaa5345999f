"""What the journal can say of a request, its answer and its disputes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.journal.verbs import Verb, register
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Mapping

_ACTS = {
    Act.FILE: ("filed", "提交了申请"),
    Act.CONFIRM_RECEIPT: ("receipt_confirmed", "确认收到了申请"),
    Act.REGISTER: ("registered", "登记了申请"),
    Act.ASK_CORRECTION: ("correction_asked", "告知了补正"),
    Act.NOTE_CORRECTION_NOTICE: ("correction_notice_noted", "登记了补正告知的送达"),
    Act.RECEIVE_CORRECTION: ("correction_received", "收到了补正"),
    Act.LAPSE_CORRECTION: ("correction_lapsed", "因逾期不补正不再处理了申请"),
    Act.ASK_REASONS: ("reasons_asked", "要求说明了理由"),
    Act.GIVE_REASONS: ("reasons_given", "收到了理由说明"),
    Act.DEFER: ("deferred", "告知了延迟答复"),
    Act.CONSULT_THIRD_PARTY: ("third_party_consulted", "征求了第三方意见"),
    Act.CONSULT_CO_MAKER: ("co_maker_consulted", "征求了共同制作机关意见"),
    Act.CONSULT_ORGAN: ("organ_consulted", "征求了其他机关意见"),
    Act.REFER_SECRECY: ("secrecy_referred", "报请了保密审查"),
    Act.NOTE_CONSULTATION: ("consultation_noted", "登记了征求意见书的送达"),
    Act.ANSWER_CONSULTATION: ("consultation_answered", "收到了征求意见的答复"),
    Act.WITHDRAW_CONSULTATION: ("consultation_withdrawn", "撤回了征求意见"),
    Act.EXPIRE_CONSULTATION: ("consultation_expired", "登记了征求意见逾期未答复"),
    Act.OVERRIDE_THIRD_PARTY: ("third_party_overridden", "因公共利益决定公开并告知了第三方"),
    Act.EXTEND: ("extended", "延长了答复期限"),
    Act.NOTICE_FEE: ("fee_noticed", "发出了收费通知"),
    Act.NOTE_FEE_NOTICE: ("fee_notice_noted", "登记了收费通知的送达"),
    Act.PAY_FEE: ("fee_paid", "登记了信息处理费缴清"),
    Act.LAPSE_FEE: ("fee_lapsed", "因逾期未缴费不再处理了申请"),
    Act.WITHDRAW: ("withdrawn", "撤回了申请"),
    Act.DECIDE: ("decided", "作出了答复决定"),
    Act.SERVE: ("served", "送达了答复"),
    Act.UNDO_SERVICE: ("service_undone", "登记了送达不成"),
    Act.CORRECT_SLIP: ("slip_corrected", "更正了答复中的笔误"),
    Act.ORDER_REANSWER: ("reanswer_ordered", "登记了责令重新答复"),
    Act.SPLIT: ("split", "拆分了申请"),
    Act.MERGE: ("merged", "合并办理了申请"),
    Act.CONVERT_TO_PROACTIVE: ("converted", "转为了主动公开"),
    Act.CLAIM_RECORD: ("record_claimed", "申请了更正本人记录"),
    Act.CORRECT_RECORD: ("record_corrected", "更正了记录"),
    Act.KEEP_RECORD: ("record_kept", "决定了不予更正记录"),
    Act.REFER_RECORD: ("record_referred", "转送或者告知了更正途径"),
}


def _request(code: str, label: str) -> Verb:
    return register(f"casework.request.{code}", label)


BY_ACT: Mapping[Act, Verb] = MappingProxyType(
    {act: _request(code, label) for act, (code, label) in _ACTS.items()}
)
"""The verb of each act of the procedure."""

ENTERED = _request("entered", "录入了申请")
ASSIGNED = _request("assigned", "分办了申请")
UNMASKED = _request("unmasked", "查看了申请人身份信息")
ERASED = _request("applicant_erased", "删除了申请人身份信息")
NOTED = _request("noted", "填写了备注")
REDATED = _request("redated", "重新计算了答复期限")
ANSWER_DRAFTED = _request("answer_drafted", "拟制了答复")
ANSWER_REVISED = _request("answer_revised", "修改了答复")
ANSWER_SUBMITTED = _request("answer_submitted", "将答复送审")
ANSWER_RETURNED = _request("answer_returned", "退回了答复")
ANSWER_RECALLED = _request("answer_recalled", "撤回了送审的答复")
CORRECTION_SENT = _request("correction_sent", "提交了补正材料")
DISPUTE_REGISTERED = register("casework.dispute.registered", "登记了复议诉讼案件")
DISPUTE_CONCLUDED = register("casework.dispute.concluded", "登记了复议诉讼结果")
VIEW_SAVED = register("casework.view.saved", "保存了列表条件")
VIEW_DELETED = register("casework.view.deleted", "删除了列表条件")
