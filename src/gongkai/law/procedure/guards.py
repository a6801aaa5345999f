"""What must be true of a case, on the day, before an act: each guard refuses by name.

A guard looks at what was done and at the clock, not at what is told with the act; so it also
answers which acts are possible today.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.outcomes import OutcomeClass
from gongkai.law.parameter import load_parameter
from gongkai.law.procedure import refusals
from gongkai.law.procedure.consultations import consultations
from gongkai.law.procedure.ending import outcome
from gongkai.law.procedure.words import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gongkai.law.procedure.timing import Moment


def period_of_applicant_is_over(now: Moment) -> None:
    """Refuse abandonment before the applicant's time to correct or to pay is over.

    Law: 条例 art 30; LAW-30-3, FEE-9, CLK-2, CLK-12, CLK-25.
    Interpretation: a provisional date is never held against the applicant; the organ waits for
        the holiday notice.
    """
    reading = now.clock
    due = reading.applicant_due if reading else None
    if due is None:
        raise refusals.LapseBeforeNotice(
            "申请人收到通知的日期尚未登记，期限没有起算，请先登记通知的送达日期（条例第三十条）。"
        )
    if now.on <= due:
        raise refusals.LapseTooEarly(
            f"申请人的期限到{due}届满，请在该日之后再按视为放弃申请处理（条例第三十条）。"
        )
    if not now.calendar.is_firm(due):
        raise refusals.PeriodProvisional(
            f"{due.year}年的节假日安排尚未装入，申请人的期限{due}为暂定日期，"
            "请在装入后再按视为放弃申请处理（条例第三十条）。"
        )


def reasons_not_asked_before(now: Moment) -> None:
    """Refuse to ask for reasons twice (LAW-35-1)."""
    if now.case.did(Act.ASK_REASONS):
        raise refusals.ReasonsAskedAlready(
            "已经要求申请人说明理由，请等待其说明，或者在期限届满后作出决定（条例第三十五条）。"
        )


def reasons_are_awaited(now: Moment) -> None:
    """Refuse reasons that were not asked for, or were given before (LAW-35-1)."""
    if not now.case.did(Act.ASK_REASONS):
        raise refusals.ReasonsNotAsked(
            "没有要求申请人说明理由，请先发出说明理由告知书（条例第三十五条）。"
        )
    if now.case.did(Act.GIVE_REASONS):
        raise refusals.ReasonsGivenAlready(
            "申请人已经说明理由，请根据理由作出处理（条例第三十五条）。"
        )


def may_defer(now: Moment) -> None:
    """Refuse a deferral without reasons, twice, or late.

    Law: 条例 art 35; LAW-35-3, CLK-19.
    """
    if not now.case.did(Act.GIVE_REASONS):
        raise refusals.ReasonsNotGiven(
            "申请人尚未说明理由，不能延迟答复，请先要求其说明理由（条例第三十五条）。"
        )
    if now.case.since_restart().did(Act.DEFER):
        raise refusals.SecondDeferral(
            "延迟答复的日期已经告知申请人，不能再次延迟，请按该日期答复（条例第三十五条）。"
        )
    due = now.overdue_since
    if due is not None:
        raise refusals.DeferralAfterDue(
            f"答复期限已于{due}届满，不能再延迟，请立即答复（条例第三十五条）。"
        )


def may_extend(now: Moment) -> None:
    """Refuse an extension twice, after a deferral, or late.

    Law: 条例 art 33(2); LAW-33-3, CLK-17.
    Interpretation: told on the due date itself is in time; once per running clock.
    """
    running = now.case.since_restart()
    if running.did(Act.EXTEND):
        raise refusals.SecondExtension(
            "答复期限已经延长过一次，不能再次延长，请在延长后的期限内答复（条例第三十三条）。"
        )
    if running.did(Act.DEFER):
        raise refusals.ExtensionAfterDeferral(
            "已经告知延迟答复的日期，不能再延长期限，请按该日期答复（条例第三十五条）。"
        )
    due = now.overdue_since
    if due is not None:
        raise refusals.ExtensionAfterDue(
            f"答复期限已于{due}届满，不能再延长，请立即答复（条例第三十三条）。"
        )


def may_notice_fee(now: Moment) -> None:
    """Refuse a fee notice twice, late, or for a time without a tariff.

    Law: 国办函〔2020〕109号; FEE-2, FEE-8, FEE-15.
    """
    if now.case.did(Act.NOTICE_FEE):
        raise refusals.SecondFeeNotice(
            "本件申请已经发出收费通知，不得再次收费，请继续办理（国办函〔2020〕109号）。"
        )
    reading = now.clock
    received_on = reading.received_on if reading else now.on
    if load_parameter("fee_by_case").at(received_on).value is None:
        raise refusals.FeeBeforeMeasures(
            f"申请于{received_on}收到，当时没有收费标准，不得收费，请直接办理（条例第四十二条）。"
        )
    due = now.overdue_since
    if due is not None:
        raise refusals.FeeNoticeAfterDue(
            f"答复期限已于{due}届满，不能再发出收费通知，请立即答复（国办函〔2020〕109号）。"
        )


def a_third_party_objects(now: Moment) -> None:
    """Refuse an override without objection or silence (LAW-32-5)."""
    if not any(found.objects for found in consultations(now.case).values()):
        raise refusals.NothingToOverride(
            "没有第三方不同意公开或者逾期未答复的记录，无需作此决定，请直接答复（条例第三十二条）。"
        )


def a_consultation_runs(now: Moment) -> None:
    """Refuse to note anything of a consultation when none runs (LAW-32-2, CLK-15)."""
    asked = consultations(now.case).values()
    if not asked:
        raise refusals.ConsultationUnknown(
            "没有征求意见的记录，请先发出征求意见书（条例第三十二条、第三十四条）。"
        )
    if all(found.ended for found in asked):
        raise refusals.ConsultationOver(
            "征求意见已经全部结束，不能再登记，请核对记录（条例第三十二条、第三十四条）。"
        )


def service_may_have_failed(now: Moment) -> None:
    """Refuse to undo a service that has reached the person in law.

    Law: CLK-6, DOC-16.
    """
    served = now.case.last(Act.SERVE)
    manner = served.service.manner if served and served.service else None
    if manner is not None and not manner.may_fail:
        raise refusals.ServiceStands(
            "答复已经由申请人签收，或者已经留置、公告送达，不能登记送达不成；"
            "有误的，请改为更正答复中的笔误。"
        )


def may_convert(now: Moment) -> None:
    """Refuse to convert what was not given, or was converted before.

    Law: 条例 art 44; LAW-44-1.
    Interpretation: of a partial answer the part given may be converted.
    """
    ended = outcome(now.case)
    if ended is None or ended.kind not in {OutcomeClass.GRANTED, OutcomeClass.PARTIAL}:
        raise refusals.NotDisclosable(
            "该申请的信息没有公开，不能转为主动公开，请先核实可否公开（条例第四十四条）。"
        )
    if now.case.did(Act.CONVERT_TO_PROACTIVE):
        raise refusals.ConvertedAlready(
            "该信息已经转为主动公开，请直接查看主动公开目录（条例第四十四条）。"
        )


GUARDS: Mapping[Act, Callable[[Moment], None]] = MappingProxyType(
    {
        Act.LAPSE_CORRECTION: period_of_applicant_is_over,
        Act.LAPSE_FEE: period_of_applicant_is_over,
        Act.ASK_REASONS: reasons_not_asked_before,
        Act.GIVE_REASONS: reasons_are_awaited,
        Act.DEFER: may_defer,
        Act.EXTEND: may_extend,
        Act.NOTICE_FEE: may_notice_fee,
        Act.NOTE_CONSULTATION: a_consultation_runs,
        Act.ANSWER_CONSULTATION: a_consultation_runs,
        Act.WITHDRAW_CONSULTATION: a_consultation_runs,
        Act.EXPIRE_CONSULTATION: a_consultation_runs,
        Act.OVERRIDE_THIRD_PARTY: a_third_party_objects,
        Act.UNDO_SERVICE: service_may_have_failed,
        Act.CONVERT_TO_PROACTIVE: may_convert,
    }
)
"""The guard of each act that has one."""
