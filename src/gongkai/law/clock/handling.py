"""Consultation, reasons, extension, deferral: what the organ does while the clock runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.clock.events import Party
from gongkai.law.clock.pauses import Consultation
from gongkai.law.clock.refusals import ConsultationRefused, DeferralRefused, ExtensionRefused
from gongkai.law.clock.waiting import refuse_while_waiting

if TYPE_CHECKING:
    from gongkai.law.clock.events import (
        ConsultationAnswered,
        ConsultationReceived,
        ConsultationSent,
        ConsultationWithdrawn,
        Deferred,
        Extended,
        ReasonsAsked,
        ReasonsGiven,
    )
    from gongkai.law.clock.story import Story


def consultation_sent(story: Story, event: ConsultationSent) -> None:
    """Pause the clock from the next day.

    Law: 条例 arts 32, 33(3), 34; CLK-15, CLK-16, CLK-21.
    Interpretation: a referral to the secrecy administration is a consultation of another organ;
        a letter sent after the due date pauses nothing.
    """
    refuse_while_waiting(story, "征求意见")
    if event.key in story.consultations:
        raise ConsultationRefused(f"征求意见“{event.key}”已经发出过，请勿重复登记。")
    due = story.due(event.on)
    if event.on >= due:
        message = (
            f"征求意见于{event.on}发出，答复期限{due}已经届满，不再扣除所需时间，请尽快答复。"
        )
        story.warn("consultation.too-late", message, "CLK-15")
    if not event.applicant_told:
        message = "征求意见期间不计入答复期限，建议书面告知申请人。"
        story.warn("consultation.applicant-not-told", message, "CLK-16")
    story.consultations[event.key] = Consultation(event.party, event.on)


def consultation_received(story: Story, event: ConsultationReceived) -> None:
    """Start the party's own period to reply, where the law sets one.

    Law: 条例 arts 32, 34; LAW-32-2, LAW-34-1, CLK-15.
    """
    consultation = _open(story, event)
    if consultation.reply_due is not None:
        raise ConsultationRefused(f"征求意见“{event.key}”的收到日期已经登记，请勿重复登记。")
    terms = story.now.terms
    days = {Party.THIRD_PARTY: terms.third_party, Party.CO_MAKER: terms.co_maker}.get(
        consultation.party
    )
    if days is not None:
        consultation.reply_due = story.calendar.add_working_days(event.on, days)


def consultation_ended(story: Story, event: ConsultationAnswered | ConsultationWithdrawn) -> None:
    """End the pause with this day (CLK-15)."""
    _open(story, event).ended_on = event.on


def _open(
    story: Story, event: ConsultationReceived | ConsultationAnswered | ConsultationWithdrawn
) -> Consultation:
    consultation = story.consultations.get(event.key)
    if consultation is None:
        raise ConsultationRefused(
            f"征求意见“{event.key}”在{event.on}之前没有发出的记录，请核对日期和名称。"
        )
    if consultation.ended_on is not None:
        raise ConsultationRefused(
            f"征求意见“{event.key}”已于{consultation.ended_on}结束，不能再登记。"
        )
    return consultation


def reasons_asked(story: Story, event: ReasonsAsked) -> None:
    """Ask for reasons; the clock runs on.

    Law: 条例 art 35; LAW-35-1, CLK-20.
    Interpretation: the text stops no clock for it, so neither do we.
    """
    message = f"{event.on}要求申请人说明理由，其间答复期限继续计算，请留意到期日。"
    story.warn("reasons.clock-runs", message, "CLK-20")


def reasons_given(story: Story, event: ReasonsGiven) -> None:
    """Take the applicant's reasons; a deferral may follow (LAW-35-3)."""
    del event
    story.reasons_given = True


def extended(story: Story, event: Extended) -> None:
    """Lengthen the running period, once.

    Law: 条例 art 33(2); LAW-33-3, CLK-2, CLK-17, CLK-22.
    Interpretation: told on the due date itself is in time, on a provisional one too that the
        notice has moved since; one extension per running clock.
    """
    refuse_while_waiting(story, "延长答复期限")
    chapter = story.now
    if chapter.deferred is not None:
        raise ExtensionRefused("已经告知申请人延迟答复的日期，不能再延长答复期限。")
    if chapter.extension:
        raise ExtensionRefused("答复期限已经延长过一次，不能再次延长。")
    if not 1 <= event.working_days <= chapter.terms.extension:
        raise ExtensionRefused(f"延长的期限应当在1至{chapter.terms.extension}个工作日之间。")
    due = story.due(event.on)
    if event.on > due and event.on > story.due_before_notice(event.on):
        raise ExtensionRefused(f"答复期限已于{due}届满，不能再延长，请立即答复。")
    chapter.extension = event.working_days


def deferred(story: Story, event: Deferred) -> None:
    """Fix a later date for a request beyond reason in volume or frequency.

    Law: 条例 art 35; LAW-35-3, CLK-19.
    Interpretation: the applicant's reasons come first; the date is fixed once per running clock.
    """
    refuse_while_waiting(story, "延迟答复")
    if not story.reasons_given:
        raise DeferralRefused("请先要求申请人说明理由，理由合理的才能确定延迟答复的期限。")
    if story.now.deferred is not None:
        raise DeferralRefused("延迟答复的日期已经告知申请人，不能再次延迟。")
    due = story.due(event.on)
    if event.on > due and event.on > story.due_before_notice(event.on):
        raise DeferralRefused(f"答复期限已于{due}届满，不能再延迟，请立即答复。")
    if event.until <= due and event.until <= story.due_before_notice(event.on):
        raise DeferralRefused(f"延迟答复的日期应当晚于原答复期限{due}，请重新确定。")
    story.now.deferred = event
