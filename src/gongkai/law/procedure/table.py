"""The procedure as one table: from which state, which act, to which state, by whom, till when.

Everything about what may follow what stands here; no other module compares states.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.procedure.transition import Transition, row
from gongkai.law.procedure.words import Act, Actor, State

if TYPE_CHECKING:
    from collections.abc import Mapping

_S, _A, _W = State, Act, Actor

_RECEIPT = (
    row(
        _S.NEW,
        _A.FILE,
        _S.FILED,
        _W.APPLICANT,
        law=("条例第二十七条、第二十九条", "LAW-27-1 LAW-29-1 LAW-29-2 DOC-1"),
    ),
    row(
        _S.FILED,
        _A.CONFIRM_RECEIPT,
        _S.RECEIVED,
        _W.OFFICE,
        law=("条例第三十一条", "LAW-31-1 LAW-31-2 LAW-31-3 CLK-8 CLK-9"),
        within="收到或者双方确认之日",
    ),
    row(
        _S.RECEIVED,
        _A.REGISTER,
        _S.HANDLING,
        _W.OFFICE,
        law=("条例第四十五条", "LAW-45-1 DOC-2 RPT-24"),
        needs="key",
    ),
)

_CORRECTION = (
    row(
        _S.HANDLING,
        _A.ASK_CORRECTION,
        _S.AWAITING_CORRECTION,
        _W.OFFICE,
        law=("条例第三十条", "LAW-30-1 CLK-10 CLK-12 CLK-13 CLK-14 DOC-3"),
        within="收到申请之日起{correction_notice_working_days}个工作日内，逾期记为风险",
        needs="reason",
    ),
    row(
        _S.AWAITING_CORRECTION,
        _A.NOTE_CORRECTION_NOTICE,
        None,
        _W.OFFICE,
        law=("条例第三十条", "CLK-12"),
    ),
    row(
        _S.AWAITING_CORRECTION,
        _A.RECEIVE_CORRECTION,
        _S.HANDLING,
        _W.APPLICANT,
        law=("条例第三十条", "LAW-30-2 CLK-11"),
        within="补正告知确定的合理期限内",
    ),
    row(
        _S.AWAITING_CORRECTION,
        _A.LAPSE_CORRECTION,
        _S.ABANDONED,
        _W.OFFICE,
        law=("条例第三十条", "LAW-30-3"),
        within="补正期限届满之后",
    ),
)

_REASONS = (
    row(
        _S.HANDLING,
        _A.ASK_REASONS,
        None,
        _W.OFFICE,
        law=("条例第三十五条", "LAW-35-1 CLK-20 DOC-4"),
        needs="until reason",
    ),
    row(_S.HANDLING, _A.GIVE_REASONS, None, _W.APPLICANT, law=("条例第三十五条", "LAW-35-1")),
    row(
        _S.HANDLING,
        _A.DEFER,
        None,
        _W.OFFICE,
        law=("条例第三十五条", "LAW-35-3 CLK-19 DOC-10"),
        within="答复期限届满之前",
        needs="until",
    ),
)

_CONSULTATION = (
    row(
        _S.HANDLING,
        _A.CONSULT_THIRD_PARTY,
        None,
        _W.OFFICE,
        law=("条例第三十二条", "LAW-32-1 LAW-33-4 CLK-15 CLK-16 DOC-5 DOC-6"),
        needs="party subject",
    ),
    row(
        _S.HANDLING,
        _A.CONSULT_CO_MAKER,
        None,
        _W.OFFICE,
        law=("条例第三十四条", "LAW-34-1 LAW-33-4 CLK-15 DOC-8"),
        needs="party subject",
    ),
    row(
        _S.HANDLING,
        _A.CONSULT_ORGAN,
        None,
        _W.OFFICE,
        law=("条例第十一条、第三十三条", "LAW-11-1 LAW-33-4 CLK-15 DOC-8"),
        needs="party subject",
    ),
    row(
        _S.HANDLING,
        _A.REFER_SECRECY,
        None,
        _W.OFFICE,
        law=("条例第十七条", "LAW-17-2 CLK-21"),
        needs="party subject",
    ),
    row(
        _S.HANDLING,
        _A.NOTE_CONSULTATION,
        None,
        _W.OFFICE,
        law=("条例第三十二条、第三十四条", "LAW-32-2 LAW-34-1"),
        needs="party subject",
    ),
    row(
        _S.HANDLING,
        _A.ANSWER_CONSULTATION,
        None,
        _W.CONSULTED,
        law=("条例第三十二条、第三十四条", "LAW-32-2 LAW-34-1"),
        within="第三方、共同制作机关收到征求意见书之日起{third_party_reply_working_days}个工作日内",
        needs="party subject",
    ),
    row(
        _S.HANDLING,
        _A.WITHDRAW_CONSULTATION,
        None,
        _W.OFFICE,
        law=("", "CLK-15"),
        needs="party subject",
    ),
    row(
        _S.HANDLING,
        _A.EXPIRE_CONSULTATION,
        None,
        _W.OFFICE,
        law=("条例第三十二条、第三十四条", "LAW-32-3 LAW-34-1 CLK-15"),
        within="第三方、共同制作机关的答复期限届满之后",
        needs="party subject",
    ),
    row(
        (_S.HANDLING, _S.REANSWERING),
        _A.OVERRIDE_THIRD_PARTY,
        None,
        _W.ORGAN,
        law=("条例第三十二条", "LAW-32-5 LAW-15-1 DOC-7 MAP-10"),
        needs="party subject reason",
    ),
)

_TIME_AND_FEE = (
    row(
        _S.HANDLING,
        _A.EXTEND,
        None,
        _W.HEAD,
        law=("条例第三十三条", "LAW-33-3 CLK-17 DOC-9"),
        within="答复期限届满之前，至多{extension_working_days}个工作日",
        needs="working_days reason is_approved",
    ),
    row(
        _S.HANDLING,
        _A.NOTICE_FEE,
        _S.AWAITING_PAYMENT,
        _W.ORGAN,
        law=("条例第四十二条", "LAW-42-1 FEE-2 FEE-8 FEE-15 DOC-11"),
        within="答复期限届满之前",
        needs="tariff amount",
    ),
    row(
        _S.AWAITING_PAYMENT,
        _A.NOTE_FEE_NOTICE,
        None,
        _W.OFFICE,
        law=("国办函〔2020〕109号", "FEE-9 CLK-25"),
    ),
    row(
        _S.AWAITING_PAYMENT,
        _A.PAY_FEE,
        _S.HANDLING,
        _W.APPLICANT,
        law=("国办函〔2020〕109号", "FEE-9 CLK-18 CLK-25"),
        within="收到收费通知次日起{fee_payment_working_days}个工作日内",
    ),
    row(
        _S.AWAITING_PAYMENT,
        _A.LAPSE_FEE,
        _S.ABANDONED,
        _W.OFFICE,
        law=("国办函〔2020〕109号", "FEE-9 FEE-10"),
        within="缴费期限届满之后",
    ),
)

_END = (
    row(
        (
            _S.FILED,
            _S.RECEIVED,
            _S.HANDLING,
            _S.AWAITING_CORRECTION,
            _S.AWAITING_PAYMENT,
            _S.DECIDED,
            _S.REANSWERING,
            _S.RECORD_CLAIMED,
        ),
        _A.WITHDRAW,
        _S.WITHDRAWN,
        _W.APPLICANT,
        law=("", "MAP-8 FEE-14"),
        within="答复送达之前",
        needs="reason",
    ),
    row(
        (_S.HANDLING, _S.REANSWERING),
        _A.DECIDE,
        _S.DECIDED,
        _W.ORGAN,
        law=("条例第三十六条至第三十九条", "LAW-36 LAW-37-1 LAW-38-1 LAW-39-1 LAW-39-2 DOC-12"),
        needs="outcome",
    ),
    row(
        _S.DECIDED,
        _A.SERVE,
        _S.ANSWERED,
        _W.OFFICE,
        law=("条例第三十三条、第四十条", "LAW-33-1 LAW-33-2 LAW-40-1 LAW-43-1 CLK-6 CLK-7 DOC-16"),
        within="收到申请之日起{answer_working_days}个工作日内，扣除、延长另计",
        needs="service",
    ),
    row(
        _S.ANSWERED,
        _A.UNDO_SERVICE,
        _S.DECIDED,
        _W.OFFICE,
        law=("", "CLK-6 DOC-16 RPT-18"),
        needs="reason",
    ),
    row(
        _S.HANDLING,
        _A.SPLIT,
        _S.SPLIT,
        _W.OFFICE,
        law=("国办函〔2020〕109号", "FEE-3 MAP-7 RPT-16"),
        needs="children",
    ),
    row(_S.HANDLING, _A.MERGE, _S.MERGED, _W.OFFICE, law=("", "MAP-5 MAP-6"), needs="key"),
)

_AFTERWARDS = (
    row(_S.ANSWERED, _A.CORRECT_SLIP, None, _W.ORGAN, law=("", "DOC-0"), needs="reason"),
    row(
        (_S.ANSWERED, _S.ABANDONED),
        _A.ORDER_REANSWER,
        _S.REANSWERING,
        _W.REVIEWER,
        law=("条例第五十一条", "LAW-51-1 RR-12 RPT-26 FEE-10"),
        needs="key",
    ),
    row(
        _S.ANSWERED,
        _A.CONVERT_TO_PROACTIVE,
        None,
        _W.ORGAN,
        law=("条例第四十四条", "LAW-44-1 LAW-44-2 DOC-14"),
        needs="applicants",
    ),
)

_RECORD = (
    row(
        _S.NEW,
        _A.CLAIM_RECORD,
        _S.RECORD_CLAIMED,
        _W.APPLICANT,
        law=("条例第四十一条", "LAW-41-1 RPT-25"),
        needs="reason",
    ),
    row(
        _S.RECORD_CLAIMED,
        _A.CORRECT_RECORD,
        _S.RECORD_CORRECTED,
        _W.ORGAN,
        law=("条例第四十一条", "LAW-41-1 DOC-13"),
    ),
    row(
        _S.RECORD_CLAIMED,
        _A.KEEP_RECORD,
        _S.RECORD_KEPT,
        _W.ORGAN,
        law=("条例第四十一条", "LAW-41-1 DOC-13"),
        needs="reason",
    ),
    row(
        _S.RECORD_CLAIMED,
        _A.REFER_RECORD,
        _S.RECORD_REFERRED,
        _W.ORGAN,
        law=("条例第四十一条", "LAW-41-1"),
        needs="party",
    ),
)

TABLE: tuple[Transition, ...] = (
    *_RECEIPT,
    *_CORRECTION,
    *_REASONS,
    *_CONSULTATION,
    *_TIME_AND_FEE,
    *_END,
    *_AFTERWARDS,
    *_RECORD,
)
"""Every act of arts 27 to 45, one row each."""

BY_ACT: Mapping[Act, Transition] = MappingProxyType({entry.act: entry for entry in TABLE})
"""The row of each act."""

ENDS: frozenset[State] = frozenset(
    {
        State.ANSWERED,
        State.ABANDONED,
        State.WITHDRAWN,
        State.MERGED,
        State.SPLIT,
        State.RECORD_CORRECTED,
        State.RECORD_KEPT,
        State.RECORD_REFERRED,
    }
)
"""The states in which a case is over, though a dispute may open it again."""
