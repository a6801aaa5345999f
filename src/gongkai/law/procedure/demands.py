"""What must be true of the facts told with an act; each demand refuses by name."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.clock.events import Party
from gongkai.law.fees import fee_of
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.parameter import parameter
from gongkai.law.procedure import refusals
from gongkai.law.procedure.consultations import (
    Consultation,
    consultation_key,
    consultations,
)
from gongkai.law.procedure.decisions import may_decide
from gongkai.law.procedure.words import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gongkai.law.procedure.case import Facts
    from gongkai.law.procedure.timing import Moment

_FEWEST = 2


def one_correction_notice(now: Moment, facts: Facts) -> None:
    """Refuse a second notice, unless the correction itself made the defect.

    Law: 条例 art 30; LAW-30-1, CLK-13.
    """
    if now.case.did(Act.ASK_CORRECTION) and not facts.defect_of_correction:
        raise refusals.SecondCorrectionNotice(
            "补正应当一次性告知，不能再次要求补正；补正后仍不明确的，请答复无法提供（条例第三十条）。"
        )


def time_for_reasons(_: Moment, facts: Facts) -> None:
    """Refuse a period for reasons that leaves no day (LAW-35-1)."""
    if facts.until is not None and facts.until <= facts.on:
        raise refusals.ReasonsPeriodRefused(
            f"说明理由的截止日期应当晚于告知之日{facts.on}，请重新确定（条例第三十五条）。"
        )


def deferral_is_later(now: Moment, facts: Facts) -> None:
    """Refuse a deferred date that is no later than the ordinary one (CLK-19)."""
    due = now.due_on
    if due is not None and facts.until is not None and facts.until <= due:
        raise refusals.DeferralTooShort(
            f"延迟答复的日期应当晚于原答复期限{due}，请重新确定（条例第三十五条）。"
        )


def extension_has_length(now: Moment, facts: Facts) -> None:
    """Refuse an extension of no days or of more than the Regulation allows.

    Law: 条例 art 33(2); LAW-33-3, CLK-17.
    """
    longest = parameter("extension_working_days", on=now.on)
    if facts.working_days is not None and not 1 <= facts.working_days <= longest:
        raise refusals.ExtensionTooLong(
            f"延长的期限应当在1至{longest}个工作日之间，请重新确定（条例第三十三条）。"
        )


def fee_is_something(_: Moment, facts: Facts) -> None:
    """Refuse a fee notice over nothing (FEE-1)."""
    if facts.amount is not None and facts.amount <= Decimal(0):
        raise refusals.NothingToCharge(
            "没有达到收费标准，无需发出收费通知，请继续办理（国办函〔2020〕109号）。"
        )


def fee_is_counted_by_tariff(now: Moment, facts: Facts) -> None:
    """Refuse an amount other than the tariff's, where it is told what was counted.

    Law: 国办函〔2020〕109号; FEE-1, FEE-2, FEE-4, FEE-6, FEE-12.
    """
    fee_is_something(now, facts)
    if not facts.quantity or facts.tariff is None:
        return
    reading = now.clock
    due = fee_of(facts.tariff, reading.received_on if reading else now.on, facts.quantity).total
    if facts.amount != due:
        raise refusals.FeeMiscounted(
            f"按照收费标准应当收取{due}元，没有裁量余地，请按计算结果填写（国办函〔2020〕109号）。"
        )


def period_for_reanswer(_: Moment, facts: Facts) -> None:
    """Refuse a period of the ordering decision that leaves no day, or is told in two ways.

    Law: RR-12.
    """
    leaves_none = facts.until is not None and facts.until <= facts.on
    if leaves_none or (facts.working_days is not None and facts.working_days < 1):
        raise refusals.ReanswerPeriodRefused(
            f"重新答复的期限应当晚于收到决定书、判决书之日{facts.on}，请核对文书确定的期限。"
        )
    if facts.until is not None and facts.working_days is not None:
        raise refusals.ReanswerPeriodRefused(
            "重新答复的期限只能填截止日期或者工作日数之一，请按文书的写法填写。"
        )


def not_consulted_before(now: Moment, facts: Facts) -> None:
    """Refuse to consult the same party about the same thing again (LAW-32-1)."""
    if consultation_key(facts.party, facts.subject) in consultations(now.case):
        raise refusals.ConsultedAlready(
            f"已经就“{facts.subject}”征求过“{facts.party}”的意见，不能重复征求，"
            "请根据已有意见处理（条例第三十二条）。"
        )


def consultation_is_open(now: Moment, facts: Facts) -> Consultation:
    """Find the open consultation that the facts name (LAW-32-2)."""
    found = _consultation(now, facts)
    if found.ended is not None:
        raise refusals.ConsultationOver(
            f"就“{found.subject}”征求“{found.name}”意见已经结束，不能再登记，请核对记录。"
        )
    return found


def letter_is_noted_once(now: Moment, facts: Facts) -> None:
    """Refuse to note the letter's arrival twice (LAW-32-2)."""
    found = consultation_is_open(now, facts)
    if found.received_on is not None:
        raise refusals.ConsultationNotedAlready(
            f"“{found.name}”已于{found.received_on}收到征求意见书，不能重复登记，请核对日期。"
        )


def reply_says_something(now: Moment, facts: Facts) -> None:
    """Refuse a third party's reply without its view (LAW-32-2, DOC-5)."""
    found = consultation_is_open(now, facts)
    silent = {None, ThirdPartyView.SILENCE, ThirdPartyView.NOT_CONCERNED}
    if found.party is Party.THIRD_PARTY and facts.view in silent:
        raise refusals.ThirdPartyViewMissing(
            f"请登记“{found.name}”的意见：同意、部分同意或者不同意公开（条例第三十二条）。"
        )


def reply_period_is_over(now: Moment, facts: Facts) -> None:
    """Refuse to note silence while the party may still reply, or where no period is set.

    Law: 条例 arts 32, 34; LAW-32-2, LAW-32-3, LAW-34-1, CLK-2, CLK-15.
    Interpretation: a provisional date is never held against the party.
    """
    found = consultation_is_open(now, facts)
    due = found.reply_due(now.calendar)
    if due is None:
        raise refusals.NoReplyPeriod(
            f"“{found.name}”没有法定答复期限，或者收到征求意见书的日期尚未登记，"
            "请登记收到日期，或者撤回征求意见（条例第三十二条、第三十四条）。"
        )
    if now.on <= due:
        raise refusals.SilenceTooEarly(
            f"“{found.name}”的答复期限到{due}届满，请在该日之后再登记（条例第三十二条）。"
        )
    if not now.calendar.is_firm(due):
        raise refusals.PeriodProvisional(
            f"{due.year}年的节假日安排尚未装入，“{found.name}”的答复期限{due}为暂定日期，"
            "请在装入后再登记逾期未答复（条例第三十二条）。"
        )


def this_party_objects(now: Moment, facts: Facts) -> None:
    """Refuse an override of one who does not object, or a second one (LAW-32-5)."""
    found = _consultation(now, facts)
    if found.overridden:
        raise refusals.OverriddenAlready(
            f"已经决定公开并告知“{found.name}”，不能重复决定，请作出答复（条例第三十二条）。"
        )
    if not found.objects:
        raise refusals.NothingToOverride(
            f"“{found.name}”没有不同意公开或者逾期未答复的记录，无需作此决定（条例第三十二条）。"
        )


def split_makes_parts(_: Moment, facts: Facts) -> None:
    """Refuse a split into fewer than two (MAP-7)."""
    if facts.children < _FEWEST:
        raise refusals.TooFewParts("拆分后至少应有2件申请，请核对件数，或者不拆分直接办理。")


def merged_elsewhere(now: Moment, facts: Facts) -> None:
    """Refuse to merge a case into itself (MAP-5)."""
    registered = now.case.last(Act.REGISTER)
    if registered is not None and registered.key == facts.key:
        raise refusals.MergedIntoItself(
            f"不能把申请“{facts.key}”并入自身，请填写先收到的那件申请的登记号。"
        )


def several_asked(_: Moment, facts: Facts) -> None:
    """Refuse a conversion that nothing prompts.

    Law: 条例 art 44; LAW-44-1, LAW-44-2. Interpretation: several means two applicants.
    """
    if facts.applicants < _FEWEST and not facts.is_suggested:
        raise refusals.TooFewApplicants(
            "只有1名申请人且未提出建议，不必转为主动公开，可以按公开范围另行决定（条例第四十四条）。"
        )


def _consultation(now: Moment, facts: Facts) -> Consultation:
    found = consultations(now.case).get(consultation_key(facts.party, facts.subject))
    if found is None:
        raise refusals.ConsultationUnknown(
            f"没有就“{facts.subject}”征求“{facts.party}”意见的记录，请核对对方名称和所涉信息。"
        )
    return found


DEMANDS: Mapping[Act, Callable[[Moment, Facts], object]] = MappingProxyType(
    {
        Act.ASK_CORRECTION: one_correction_notice,
        Act.ASK_REASONS: time_for_reasons,
        Act.DEFER: deferral_is_later,
        Act.EXTEND: extension_has_length,
        Act.NOTICE_FEE: fee_is_counted_by_tariff,
        Act.ORDER_REANSWER: period_for_reanswer,
        Act.CONSULT_THIRD_PARTY: not_consulted_before,
        Act.CONSULT_CO_MAKER: not_consulted_before,
        Act.CONSULT_ORGAN: not_consulted_before,
        Act.REFER_SECRECY: not_consulted_before,
        Act.NOTE_CONSULTATION: letter_is_noted_once,
        Act.ANSWER_CONSULTATION: reply_says_something,
        Act.WITHDRAW_CONSULTATION: consultation_is_open,
        Act.EXPIRE_CONSULTATION: reply_period_is_over,
        Act.OVERRIDE_THIRD_PARTY: this_party_objects,
        Act.SPLIT: split_makes_parts,
        Act.MERGE: merged_elsewhere,
        Act.DECIDE: may_decide,
        Act.CONVERT_TO_PROACTIVE: several_asked,
    }
)
"""The demand of each act that has one."""
