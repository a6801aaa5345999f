"""Correction and fee: the organ asks the applicant to act, and the clock restarts when he does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.clock.refusals import (
    CorrectionPeriodRefused,
    FeeRefused,
    LapseRefused,
    NothingToCorrect,
    SecondCorrectionNotice,
    StillWaiting,
)
from gongkai.law.clock.story import Wait
from gongkai.law.parameter import parameter
from gongkai.law.spans import SpanKind

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.clock.events import (
        CorrectionNoticed,
        CorrectionNoticeReceived,
        CorrectionReceived,
        FeeNoticed,
        FeeNoticeReceived,
        FeePaid,
        Lapsed,
    )
    from gongkai.law.clock.story import Story

CORRECTION, PAYMENT = SpanKind.AWAITING_CORRECTION, SpanKind.AWAITING_PAYMENT


def refuse_while_waiting(story: Story, act: str) -> None:
    """Refuse an act that has no place while the applicant has to act first."""
    wait = story.now.wait
    if wait is not None:
        what = "补正" if wait.kind is CORRECTION else "缴费"
        raise StillWaiting(f"正在等待申请人{what}，答复期限未在计算，不能{act}。")


def correction_noticed(story: Story, event: CorrectionNoticed) -> None:
    """Stop counting until the applicant corrects.

    Law: 条例 art 30; LAW-30-1, CLK-11, CLK-12, CLK-13, CLK-14.
    Interpretation: a notice after the seventh working day is a defect, not void; the period to
        correct is 15 working days, settable from 7 to 30; a second notice needs a defect that
        the correction itself made.
    """
    refuse_while_waiting(story, "再次告知补正")
    if story.correction_noticed and not event.defect_of_correction:
        raise SecondCorrectionNotice(
            "补正应当一次性告知，不能再次要求补正；补正后仍不明确的，请答复无法提供。"
        )
    days = _correction_period(event)
    story.correction_noticed = True
    story.now.wait = Wait(CORRECTION, event.on, days)
    allowed = story.now.terms.correction_notice
    if allowed is None:
        return
    last = story.calendar.add_working_days(story.now.start, allowed)
    if event.on > last:
        message = (
            f"补正告知于{event.on}发出，晚于期限{last}，程序存在瑕疵，请留存说明；"
            "补正后期限仍重新计算。"
        )
        story.warn("correction.late-notice", message, "CLK-14")


def _correction_period(event: CorrectionNoticed) -> int:
    if event.working_days is None:
        return parameter("correction_working_days", on=event.on)
    shortest = parameter("correction_working_days_shortest", on=event.on)
    longest = parameter("correction_working_days_longest", on=event.on)
    if not shortest <= event.working_days <= longest:
        raise CorrectionPeriodRefused(
            f"补正期限应当合理，请在{shortest}至{longest}个工作日之间确定。"
        )
    return event.working_days


def correction_notice_received(story: Story, event: CorrectionNoticeReceived) -> None:
    """Start the applicant's period to correct (CLK-12)."""
    wait = _waiting_for(story, CORRECTION)
    if wait is None:
        raise NothingToCorrect("没有正在等待补正的告知，请先登记发出补正告知的日期。")
    _start_period(story, wait, event.on)


def correction_received(story: Story, event: CorrectionReceived) -> None:
    """Restart the clock from the receipt of the corrected request.

    Law: 条例 art 30; LAW-30-2, CLK-11.
    """
    wait = _waiting_for(story, CORRECTION)
    if wait is None:
        raise NothingToCorrect("没有正在等待补正的告知，请先登记发出补正告知的日期。")
    if wait.due_on is not None and event.on > wait.due_on:
        message = (
            f"申请人于{event.on}补正，晚于补正期限{wait.due_on}，请说明受理逾期补正的正当理由。"
        )
        story.warn("correction.overdue", message, "CLK-12")
    story.risks += event.receipt.risks
    story.restart(wait, event.on, event.receipt.reason or "收到补正后的申请")


def fee_noticed(story: Story, event: FeeNoticed) -> None:
    """Stop counting until the applicant pays.

    Law: 国办函〔2020〕109号; FEE-8, CLK-18, CLK-25.
    """
    refuse_while_waiting(story, "发出收费通知")
    due = story.due(event.on)
    if event.on > due:
        message = f"收费通知于{event.on}发出，晚于答复期限{due}，应当在处理期限内作出，请核查。"
        story.warn("fee.late-notice", message, "FEE-8")
    days = parameter("fee_payment_working_days", on=event.on)
    story.now.wait = Wait(PAYMENT, event.on, days)


def fee_notice_received(story: Story, event: FeeNoticeReceived) -> None:
    """Start the applicant's period to pay.

    Law: 国办函〔2020〕109号; FEE-9, CLK-25.
    """
    wait = _waiting_for(story, PAYMENT)
    if wait is None:
        raise FeeRefused("没有正在等待缴费的收费通知，请先登记发出收费通知的日期。")
    _start_period(story, wait, event.on)


def fee_paid(story: Story, event: FeePaid) -> None:
    """Restart the clock from the day after payment.

    Law: 国办函〔2020〕109号; FEE-9, CLK-18.
    Interpretation: the extension is reset with the rest.
    """
    wait = _waiting_for(story, PAYMENT)
    if wait is None:
        raise FeeRefused("没有正在等待缴费的收费通知，请先登记发出收费通知的日期。")
    if wait.due_on is not None and event.on > wait.due_on:
        message = (
            f"申请人于{event.on}缴费，晚于缴费期限{wait.due_on}，请核查是否已按放弃申请处理。"
        )
        story.warn("fee.overdue", message, "FEE-9")
    story.restart(wait, event.on, "信息处理费缴清")


def lapsed(story: Story, event: Lapsed) -> None:
    """Close the request as abandoned, once the applicant's time is over.

    Law: 条例 art 30; LAW-30-3, FEE-9, CLK-2, CLK-12.
    Interpretation: a provisional date is never held against the applicant.
    """
    wait = story.now.wait
    if wait is None:
        raise LapseRefused("没有等待申请人补正或者缴费，不能按放弃申请处理。")
    if wait.due_on is None:
        raise LapseRefused("申请人收到通知的日期尚未登记，期限未起算，不能按放弃申请处理。")
    if event.on <= wait.due_on:
        raise LapseRefused(f"申请人的期限到{wait.due_on}才届满，在此之前不能按放弃申请处理。")
    if not story.calendar.is_firm(wait.due_on):
        raise LapseRefused(
            f"申请人的期限{wait.due_on}为暂定日期，节假日安排装入前不能按放弃申请处理。"
        )
    story.end = event


def _waiting_for(story: Story, kind: SpanKind) -> Wait | None:
    wait = story.now.wait
    return wait if wait is not None and wait.kind is kind else None


def _start_period(story: Story, wait: Wait, on: date) -> None:
    wait.due_on = story.calendar.add_working_days(on, wait.working_days)
