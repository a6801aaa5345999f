"""What must be true before each act of a dispute; each guard refuses by name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.disputes import refusals
from gongkai.law.disputes.clock import appeal_end, track_of
from gongkai.law.disputes.ending import reanswer_duty
from gongkai.law.disputes.results import RESULTS
from gongkai.law.disputes.words import DisputeAct, DisputeState
from gongkai.law.remedies import ReviewExtensionRefused, Track, reconsideration_decision_end

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from gongkai.law.calendar import Calendar
    from gongkai.law.disputes.case import DisputeCase, DisputeFacts
    from gongkai.law.disputes.results import ResultCode

    Guard = Callable[[DisputeCase, date, Calendar], None]


def one_copy(case: DisputeCase, _: date, __: Calendar) -> None:
    """Refuse the copy of one instance twice (RR-1)."""
    if case.in_this_instance(DisputeAct.RECEIVE_COPY):
        raise refusals.CopyReceivedAlready("已经登记收到副本，不能重复登记，请核对案件经过。")


def copy_is_answered_once(case: DisputeCase, _: date, __: Calendar) -> None:
    """Refuse a defence before the copy, and a second one; a late one is recorded as it was.

    Law: 行政复议法 arts 48, 54; RR-1.
    """
    if not case.in_this_instance(DisputeAct.RECEIVE_COPY):
        raise refusals.NothingToDefend("尚未登记收到申请书或者起诉状副本，请先登记收到副本。")
    if case.in_this_instance(DisputeAct.DEFEND):
        raise refusals.NothingToDefend("本审级已经提出书面答复或者答辩状，不能重复登记。")


def is_summary(case: DisputeCase, _: date, __: Calendar) -> None:
    """Refuse a turn to the ordinary procedure out of the ordinary one (RR-1)."""
    if track_of(case) is not Track.SUMMARY:
        raise refusals.TrackRefused("本案没有适用简易程序，无需转为普通程序。")


def not_extended_yet(case: DisputeCase, _: date, __: Calendar) -> None:
    """Refuse a second extension of the reconsideration.

    Law: 行政复议法 art 62; RR-1.
    """
    if case.last(DisputeAct.EXTEND):
        raise refusals.ReviewPeriodRefused("行政复议期限已经延长过一次，不能再次延长。")


def first_instance(case: DisputeCase, _: date, __: Calendar) -> None:
    """Refuse a first judgment in the second instance (RR-9)."""
    if case.is_on_appeal:
        raise refusals.NotOnAppeal("本案正在二审，请登记“二审裁判”或者“发回重审”。")


def second_instance(case: DisputeCase, _: date, __: Calendar) -> None:
    """Refuse an act of the second instance in the first (RR-9)."""
    if not case.is_on_appeal:
        raise refusals.NotOnAppeal("本案不在二审，请先登记一审裁判和提起上诉。")


def appeal_is_over(case: DisputeCase, on: date, calendar: Calendar) -> None:
    """Refuse that a judgment takes effect while an appeal is possible.

    Law: 行政诉讼法 art 85; RR-9.
    """
    last = appeal_end(case, calendar)
    if last is not None and on <= last:
        raise refusals.AppealStillOpen(
            f"上诉期限至{last}届满，届满无人上诉的裁判才发生法律效力，请在期满之后登记。"
        )


def a_duty_is_left(case: DisputeCase, _: date, calendar: Calendar) -> None:
    """Refuse a new answer that no result asks for, or that was taken up (RR-12)."""
    if reanswer_duty(case, calendar) is None:
        raise refusals.NothingToReanswer("本案结果没有要求重新答复，或者已经转入重新答复。")


GUARDS: Mapping[DisputeAct, Guard] = MappingProxyType(
    {
        DisputeAct.RECEIVE_COPY: one_copy,
        DisputeAct.DEFEND: copy_is_answered_once,
        DisputeAct.TURN_ORDINARY: is_summary,
        DisputeAct.EXTEND: not_extended_yet,
        DisputeAct.JUDGE: first_instance,
        DisputeAct.REMAND: second_instance,
        DisputeAct.JUDGE_ON_APPEAL: second_instance,
        DisputeAct.TAKE_EFFECT: appeal_is_over,
        DisputeAct.ORDER_REANSWER: a_duty_is_left,
    }
)
"""The guard of each act that has one."""


def facts_fit(case: DisputeCase, act: DisputeAct, facts: DisputeFacts, calendar: Calendar) -> None:
    """Refuse facts that cannot be told with an act of this dispute."""
    _days_follow(facts)
    if facts.result is not None:
        _result_fits(case, act, facts.result)
    if act is DisputeAct.EXTEND:
        _extension_fits(case, facts, calendar)


def _days_follow(facts: DisputeFacts) -> None:
    if facts.served_on is not None and facts.served_on < facts.on:
        raise refusals.DayRefused(f"收到文书的日期不能早于作出之日{facts.on}，请核对日期。")
    if facts.hearing_on is not None and facts.hearing_on < facts.on:
        raise refusals.DayRefused(f"听证（开庭）日期不能早于通知之日{facts.on}，请核对日期。")
    if facts.until is not None and facts.until <= facts.received_on:
        raise refusals.DayRefused(
            f"重新答复的截止日期应当晚于收到文书之日{facts.received_on}，请核对日期。"
        )


def _result_fits(case: DisputeCase, act: DisputeAct, code: ResultCode) -> None:
    """Refuse a result of another proceeding, instance or state (RR-7)."""
    result = RESULTS[code]
    if case.proceeding not in result.proceedings or act not in result.acts:
        raise refusals.NotInThisProceeding(
            f"{case.proceeding}的“{act}”没有“{result.code}”这一结果，请重新选择。"
        )
    is_open_to_all = act in {DisputeAct.END, DisputeAct.CONCLUDE}
    if not is_open_to_all and result.is_at_filing is not (case.state is DisputeState.FILED):
        raise refusals.NotAccepted(
            f"案件{case.state}，不能登记“{result.code}”，请先核对是否已经受理（立案）。"
        )


def _extension_fits(case: DisputeCase, facts: DisputeFacts, calendar: Calendar) -> None:
    days = facts.days or 0
    try:
        reconsideration_decision_end(facts.on, track_of(case), calendar, extension=days)
    except ReviewExtensionRefused as refused:
        raise refusals.ReviewPeriodRefused(str(refused)) from refused
