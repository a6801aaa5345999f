"""What the journal can say of a request, its answer and its disputes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.journal.verbs import Verb, register
from gongkai.law.disputes import DisputeAct
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


_DISPUTE_ACTS = {
    DisputeAct.REGISTER: ("registered", "登记了复议诉讼案件"),
    DisputeAct.ACCEPT: ("accepted", "登记了案件受理"),
    DisputeAct.RECEIVE_COPY: ("copy_received", "登记了收到副本"),
    DisputeAct.TURN_ORDINARY: ("turned_ordinary", "登记了转为普通程序"),
    DisputeAct.DEFEND: ("defended", "登记了书面答复或者答辩"),
    DisputeAct.SET_HEARING: ("hearing_set", "登记了听证或者开庭"),
    DisputeAct.EXTEND: ("extended", "登记了复议期限延长"),
    DisputeAct.SUSPEND: ("suspended", "登记了案件中止"),
    DisputeAct.RESUME: ("resumed", "登记了案件恢复审理"),
    DisputeAct.JOIN: ("joined", "登记了案件合并审理"),
    DisputeAct.DECIDE: ("decided", "登记了复议决定"),
    DisputeAct.JUDGE: ("judged", "登记了一审裁判"),
    DisputeAct.TAKE_EFFECT: ("took_effect", "登记了一审裁判生效"),
    DisputeAct.APPEAL: ("appealed", "登记了上诉"),
    DisputeAct.REMAND: ("remanded", "登记了发回重审"),
    DisputeAct.JUDGE_ON_APPEAL: ("judged_on_appeal", "登记了二审裁判"),
    DisputeAct.END: ("ended", "登记了案件撤回、终止或者移送"),
    DisputeAct.CONCLUDE: ("concluded", "登记了复议诉讼结果"),
    DisputeAct.RETRY: ("retried", "登记了再审"),
    DisputeAct.JUDGE_RETRIAL: ("judged_in_retrial", "登记了再审裁判"),
    DisputeAct.ORDER_REANSWER: ("reanswer_begun", "转入了重新答复"),
}


def _request(code: str, label: str) -> Verb:
    return register(f"casework.request.{code}", label)


BY_ACT: Mapping[Act, Verb] = MappingProxyType(
    {act: _request(code, label) for act, (code, label) in _ACTS.items()}
)
"""The verb of each act of the procedure."""

BY_DISPUTE_ACT: Mapping[DisputeAct, Verb] = MappingProxyType(
    {
        act: register(f"casework.dispute.{code}", label)
        for act, (code, label) in _DISPUTE_ACTS.items()
    }
)
"""The verb of each act in a dispute."""

ENTERED = _request("entered", "录入了申请")
ASSIGNED = _request("assigned", "分办了申请")
URGED = _request("urged", "催办了申请")
RETURNED_TO_OFFICE = _request("returned_to_office", "退回了申请")
UNMASKED = _request("unmasked", "查看了申请人身份信息")
ERASED = _request("applicant_erased", "删除了申请人身份信息")
IDENTITY_CHECKED = _request("identity_checked", "核验了申请人身份")
PROOFS_DELETED = _request("proofs_deleted", "按规定删除了身份证明文件")
CONFIRMATION_TRIED = _request("confirmation_tried", "联系申请人确认收到，未能联系上")
REPEATS = _request("repeats", "登记为重复申请")
REPEATS_NONE = _request("repeats_none", "取消了重复申请的登记")
NOTED = _request("noted", "填写了备注")
REDATED = _request("redated", "重新计算了答复期限")
ANSWER_DRAFTED = _request("answer_drafted", "拟制了答复")
ANSWER_REVISED = _request("answer_revised", "修改了答复")
ANSWER_SUBMITTED = _request("answer_submitted", "将答复送审")
ANSWER_RETURNED = _request("answer_returned", "退回了答复")
ANSWER_RECALLED = _request("answer_recalled", "撤回了送审的答复")
DELIVERED = _request("delivered", "登记了文书送达")
DELIVERY_PROVED = _request("delivery_proved", "补充了送达凭证")
DELIVERY_UNDONE = _request("delivery_undone", "登记了文书送达不成")
PAPER_RENEWED = _request("paper_renewed", "重新印发了文书")
ARCHIVED = _request("archived", "将申请归档")
SEARCHED = _request("searched", "登记了检索")
OPINION_ASKED = _request("opinion_asked", "征询了意见")
OPINION_GIVEN = _request("opinion_given", "登记了征询的意见")
FEE_REFUNDED = _request("fee_refunded", "退还了信息处理费")
CORRECTION_SENT = _request("correction_sent", "提交了补正材料")
REASONS_SENT = _request("reasons_sent", "提交了理由说明")
PAYMENT_SENT = _request("payment_sent", "提交了缴费凭证")
CONTACT_CHANGED = _request("contact_changed", "变更了联系方式")
MAILS_CHOSEN = _request("mails_chosen", "选择了接收哪些邮件")
EVALUATED = _request("evaluated", "评价了办理情况")
LETTER_WRITTEN = _request("letter_written", "生成了征求意见的答复码")
LETTER_OPENED = _request("letter_opened", "凭答复码打开了征求意见函")
LETTER_ANSWERED = _request("letter_answered", "凭答复码提交了意见")
DISPUTE_FILED = register("casework.dispute.file_added", "上传了案件材料")
DISPUTE_DESCRIBED = register("casework.dispute.described", "修改了案件信息")
DISPUTE_EXPORTED = register("casework.dispute.exported", "导出了案件证据材料")
DISPUTE_REDATED = register("casework.dispute.redated", "重新计算了案件期限")
CLAIMANT_ERASED = register("casework.record_claim.claimant_erased", "删除了更正申请人的身份信息")
VIEW_SAVED = register("casework.view.saved", "保存了列表条件")
VIEW_DELETED = register("casework.view.deleted", "删除了列表条件")
FEED_ISSUED = register("casework.feed.issued", "生成了日历订阅地址")
FEED_REVOKED = register("casework.feed.revoked", "撤销了日历订阅地址")
