"""The words of the procedure: states, acts, actors."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a case stands; the value is what people see."""

    NEW = "尚未提交"
    FILED = "已提交，待确认收到"
    RECEIVED = "已收到，待登记"
    HANDLING = "办理中"
    AWAITING_CORRECTION = "待申请人补正"
    AWAITING_PAYMENT = "待申请人缴费"
    DECIDED = "已决定，待送达"
    ANSWERED = "已答复"
    REANSWERING = "重新答复中"
    ABANDONED = "视为放弃申请"
    WITHDRAWN = "已撤回"
    MERGED = "已合并办理"
    SPLIT = "已拆分"
    RECORD_CLAIMED = "更正申请办理中"
    RECORD_CORRECTED = "记录已更正"
    RECORD_KEPT = "记录不予更正"
    RECORD_REFERRED = "更正申请已转送或者告知"


class Act(StrEnum):
    """What can be done with a case; the value is what people see."""

    FILE = "提交申请"
    CONFIRM_RECEIPT = "确认收到申请"
    REGISTER = "登记申请"
    ASK_CORRECTION = "告知补正"
    NOTE_CORRECTION_NOTICE = "登记补正告知送达"
    RECEIVE_CORRECTION = "收到补正"
    LAPSE_CORRECTION = "逾期不补正，不再处理"
    ASK_REASONS = "要求说明理由"
    GIVE_REASONS = "收到理由说明"
    DEFER = "告知延迟答复"
    CONSULT_THIRD_PARTY = "征求第三方意见"
    CONSULT_CO_MAKER = "征求共同制作机关意见"
    CONSULT_ORGAN = "征求其他机关意见"
    REFER_SECRECY = "报请保密审查"
    NOTE_CONSULTATION = "登记征求意见书送达"
    ANSWER_CONSULTATION = "收到征求意见答复"
    WITHDRAW_CONSULTATION = "撤回征求意见"
    EXPIRE_CONSULTATION = "逾期未答复征求意见"
    OVERRIDE_THIRD_PARTY = "因公共利益决定公开并告知第三方"
    EXTEND = "延长答复期限"
    NOTICE_FEE = "发出收费通知"
    NOTE_FEE_NOTICE = "登记收费通知送达"
    PAY_FEE = "缴清信息处理费"
    LAPSE_FEE = "逾期未缴费，不再处理"
    WITHDRAW = "撤回申请"
    DECIDE = "作出答复决定"
    SERVE = "送达答复"
    UNDO_SERVICE = "登记送达不成"
    CORRECT_SLIP = "更正答复中的笔误"
    ORDER_REANSWER = "责令重新答复"
    SPLIT = "拆分申请"
    MERGE = "合并办理"
    CONVERT_TO_PROACTIVE = "转为主动公开"
    CLAIM_RECORD = "申请更正本人记录"
    CORRECT_RECORD = "更正记录"
    KEEP_RECORD = "不予更正记录"
    REFER_RECORD = "转送或者告知更正途径"


class Actor(StrEnum):
    """Who does an act."""

    APPLICANT = "申请人"
    OFFICE = "公开工作机构"
    HEAD = "公开工作机构负责人"
    ORGAN = "行政机关"
    CONSULTED = "被征求意见的一方"
    REVIEWER = "行政复议机关或者人民法院"
