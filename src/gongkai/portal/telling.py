"""What a request's states and steps mean for its applicant, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gongkai.law.clock.events import Party
from gongkai.law.procedure import Act, State

if TYPE_CHECKING:
    from collections.abc import Mapping


class Asked(NamedTuple):
    """How the page asks for something: the form's slug, heading, consequence, button, files."""

    slug: str
    heading: str
    consequence: str
    button: str
    files: str


NEXT: Mapping[str, str] = {
    State.FILED.value: "工作人员会与您确认收到申请；从双方确认之日的次日起计算答复期限。",
    State.RECEIVED.value: "申请已经收到，正在登记并确定承办单位，期限已经起算。",
    State.HANDLING.value: "承办单位正在查找信息、拟写答复；经审核、签发后送达给您，您不用做什么。",
    State.AWAITING_CORRECTION.value: "请按下面的要求补正；收到补正后，答复期限重新计算。"
    "没有正当理由逾期不补正的，视为放弃申请。",
    State.AWAITING_PAYMENT.value: "请按收费通知缴费；缴清的次日起重新计算答复期限。"
    "逾期未缴的，视为放弃申请。",
    State.REANSWERING.value: "机关正在重新作出答复，完成后送达给您。",
    State.ANSWERED.value: "答复已经送达，内容和附件在下面，请及时下载保存。",
    State.ABANDONED.value: "申请已经按放弃处理；仍需要信息的，可以重新申请。",
    State.WITHDRAWN.value: "申请已经撤回；仍需要信息的，可以重新申请。",
    State.MERGED.value: "申请已经与您的另一件申请合并办理，请查询那一件的进度。",
    State.SPLIT.value: "申请已经按“一事一申请”拆分，拆出的每一件分别办理。",
}
"""State as the applicant sees it → what comes next; a state not named needs no words."""

TO_DO = "有一件事需要您办理，请看下面；没有办理之前，请留意写明的日期。"
"""What comes next while something is asked of the applicant."""

STEPS: Mapping[Act, str] = {
    Act.FILE: "您提交了申请。",
    Act.CONFIRM_RECEIPT: "双方确认收到申请，自次日起计算答复期限。",
    Act.REGISTER: "申请已经登记，开始办理。",
    Act.ASK_CORRECTION: "申请内容不明确，请您按要求补正；补正期间不计入答复期限。",
    Act.NOTE_CORRECTION_NOTICE: "您收到了补正告知，补正期限自次日起计算。",
    Act.RECEIVE_CORRECTION: "收到您的补正，答复期限重新计算。",
    Act.LAPSE_CORRECTION: "没有正当理由逾期不补正，视为放弃申请，不再处理。",
    Act.ASK_REASONS: "申请的数量、频次明显超过合理范围，请您说明理由。",
    Act.GIVE_REASONS: "收到您说明的理由。",
    Act.DEFER: "理由合理，但不能在规定的期限内答复，已经确定延迟答复的合理期限。",
    Act.CONSULT_THIRD_PARTY: "公开可能损害第三方合法权益，书面征求第三方的意见，"
    "所需时间不计入答复期限。",
    Act.CONSULT_CO_MAKER: "信息由几个机关共同制作，征求相关机关的意见，所需时间不计入答复期限。",
    Act.CONSULT_ORGAN: "信息涉及其他机关，征求其意见，所需时间不计入答复期限。",
    Act.REFER_SECRECY: "不能确定是否可以公开，报请有关部门确定，所需时间不计入答复期限。",
    Act.NOTE_CONSULTATION: "对方收到了征求意见书。",
    Act.ANSWER_CONSULTATION: "收到了对方的意见。",
    Act.WITHDRAW_CONSULTATION: "不再需要对方的意见，继续办理。",
    Act.EXPIRE_CONSULTATION: "对方逾期没有提出意见，由机关依法决定是否公开。",
    Act.OVERRIDE_THIRD_PARTY: "不公开会对公共利益造成重大影响，决定予以公开，并已告知第三方。",
    Act.EXTEND: "需要延长答复期限，已经公开工作机构负责人同意。",
    Act.NOTICE_FEE: "申请的数量、频次明显超过合理范围，需要收取信息处理费。",
    Act.NOTE_FEE_NOTICE: "您收到了收费通知，缴费期限自次日起计算。",
    Act.PAY_FEE: "信息处理费已经缴清，自次日起重新计算答复期限。",
    Act.LAPSE_FEE: "逾期未缴纳信息处理费，视为放弃申请，不再处理。",
    Act.WITHDRAW: "您撤回了申请，不再办理。",
    Act.DECIDE: "答复已经决定，即将送达。",
    Act.SERVE: "答复已经送达；不服的，期限写在答复下面。",
    Act.UNDO_SERVICE: "上一次送达没有成功，将重新送达。",
    Act.CORRECT_SLIP: "更正了答复中的笔误，答复的内容不变。",
    Act.ORDER_REANSWER: "原答复已被责令重新作出，正在重新办理。",
    Act.SPLIT: "申请含有几项内容，已经按“一事一申请”拆分，分别办理。",
    Act.MERGE: "与您的另一件申请内容相同，合并办理。",
    Act.CONVERT_TO_PROACTIVE: "您申请的信息已经转为主动公开。",
    Act.CLAIM_RECORD: "您申请更正与自身相关的信息记录。",
    Act.CORRECT_RECORD: "记录已经更正。",
    Act.KEEP_RECORD: "经审核不予更正，理由写在答复中。",
    Act.REFER_RECORD: "不属于本机关更正，已经转送或者告知您向哪里提出。",
}
"""Act → what it means; every act has its sentence, told or not."""

ASKS: Mapping[str, Asked] = {
    "correction": Asked(
        "correct",
        "需要您补正",
        "收到补正后，答复期限重新计算；没有正当理由逾期不补正的，视为放弃申请（条例第三十条）。",
        "提交补正",
        "补交的材料（选填）",
    ),
    "reasons": Asked(
        "reasons",
        "需要您说明理由",
        "理由不合理的，机关告知不予处理；理由合理但不能按期答复的，"
        "机关确定延迟答复的合理期限并告知您（条例第三十五条）。",
        "提交理由",
        "证明材料（选填）",
    ),
    "payment": Asked(
        "pay",
        "需要您缴纳信息处理费",
        "请按收费通知书写明的方式缴纳，缴纳后在这里提交凭证；自缴清的次日起重新计算答复期限，"
        "逾期未缴纳的，视为放弃申请（国办函〔2020〕109号）。",
        "提交缴费凭证",
        "缴费凭证",
    ),
}
"""What is asked → how the page asks it."""

SILENCE: Mapping[Party, str] = {
    Party.THIRD_PARTY: "逾期未提出意见的，由机关依照《政府信息公开条例》的规定决定是否公开"
    "（条例第三十二条）。",
    Party.CO_MAKER: "逾期未提出意见的，视为同意公开（条例第三十四条）。",
}
"""Who is consulted → what silence means; of the others no text says it."""
