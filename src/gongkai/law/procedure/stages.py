"""Why the table has no such act in a state: the refusal with its name and its advice."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from gongkai.law.procedure import refusals
from gongkai.law.procedure.table import ENDS, TABLE
from gongkai.law.procedure.words import Act, State

_ANSWERING = frozenset({Act.DECIDE, Act.SERVE})
_CORRECTING = frozenset({Act.NOTE_CORRECTION_NOTICE, Act.RECEIVE_CORRECTION, Act.LAPSE_CORRECTION})
_PAYING = frozenset({Act.NOTE_FEE_NOTICE, Act.PAY_FEE, Act.LAPSE_FEE})
_TIMING = frozenset({Act.EXTEND, Act.DEFER})
_ALL_ACTS = frozenset(Act)
_WAITING = frozenset({State.AWAITING_CORRECTION, State.AWAITING_PAYMENT})


class _StageRefusal(NamedTuple):
    acts: frozenset[Act]
    states: frozenset[State]
    error: type[refusals.Refusal]
    sentence: str


_NAMED = (
    _StageRefusal(
        _ALL_ACTS,
        frozenset({State.NEW}),
        refusals.NotFiled,
        "案件尚未提交，不能{act}，请先提交申请（条例第二十九条）。",
    ),
    _StageRefusal(
        _ANSWERING,
        frozenset({State.ABANDONED}),
        refusals.AnswerWhileLapsed,
        "申请已视为放弃，不能{act}；被行政复议或者诉讼纠正的，请先登记重新答复（条例第三十条）。",
    ),
    _StageRefusal(
        _ANSWERING,
        frozenset({State.AWAITING_CORRECTION}),
        refusals.AnswerWhileAwaitingCorrection,
        "正在等待申请人补正，不能{act}，请在收到补正后办理，或者期限届满后不再处理（条例第三十条）。",
    ),
    _StageRefusal(
        _ANSWERING,
        frozenset({State.AWAITING_PAYMENT}),
        refusals.AnswerWhileAwaitingPayment,
        "正在等待申请人缴费，不能{act}，请在缴清后办理，或者期限届满后不再处理（国办函〔2020〕109号）。",
    ),
    _StageRefusal(
        frozenset({Act.WITHDRAW}),
        frozenset({State.ANSWERED}),
        refusals.WithdrawAfterAnswer,
        "答复已经送达，不能撤回申请；对答复不服的，可以依法申请行政复议或者提起诉讼。",
    ),
    _StageRefusal(
        _ALL_ACTS,
        ENDS,
        refusals.CaseClosed,
        "案件{state}，不能{act}，请核对案件编号，或者另行登记新的申请。",
    ),
    _StageRefusal(
        _CORRECTING,
        frozenset(State),
        refusals.NothingToCorrect,
        "没有等待补正的告知，不能{act}，请先告知补正并登记日期（条例第三十条）。",
    ),
    _StageRefusal(
        _PAYING,
        frozenset(State),
        refusals.NothingToPay,
        "没有等待缴费的收费通知，不能{act}，请先发出收费通知（国办函〔2020〕109号）。",
    ),
    _StageRefusal(
        _TIMING,
        _WAITING,
        refusals.ClockNotRunning,
        "案件{state}，答复期限没有计算，不能也无需{act}（条例第三十条、第三十三条）。",
    ),
    _StageRefusal(
        frozenset({Act.SERVE}),
        frozenset(State),
        refusals.NothingToServe,
        "尚未作出答复决定，不能{act}，请先作出决定（条例第三十六条）。",
    ),
    _StageRefusal(
        _ALL_ACTS,
        frozenset(State),
        refusals.NotAtThisStage,
        "案件{state}，不能{act}，现在可以：{instead}。",
    ),
)


def stage_refusal(act: Act, state: State) -> refusals.Refusal:
    """Make the refusal of an act that the table does not have in a state."""
    error, sentence = _stage_refusal(act, state)
    return error(sentence)


@cache
def _stage_refusal(act: Act, state: State) -> tuple[type[refusals.Refusal], str]:
    """Give class and sentence; lists ask it of every act of every case on them."""
    named = next(row for row in _NAMED if act in row.acts and state in row.states)
    instead = "、".join(row.act for row in TABLE if state in row.starts)
    return named.error, named.sentence.format(act=act, state=state, instead=instead)
