"""Telling the events, in order, into a story; what cannot have happened so is refused."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from gongkai.law.clock import events as happened
from gongkai.law.clock import handling, waiting
from gongkai.law.clock.refusals import (
    AlreadyReceived,
    ClockStopped,
    EventInFuture,
    NotYetReceived,
)
from gongkai.law.clock.story import Chapter, Story
from gongkai.law.clock.terms import terms_in_force

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from gongkai.law.calendar import Calendar


def _answered(story: Story, event: happened.Answered) -> None:
    story.risks += event.service.risks
    story.end = event


def _withdrawn(story: Story, event: happened.Withdrawn) -> None:
    story.end = event


def _received_again(story: Story, event: happened.Received) -> None:
    raise AlreadyReceived(f"申请已于{story.received_on}收到，{event.on}不能再登记收到，请核对。")


ACTS: dict[type[Any], Callable[[Story, Any], None]] = {
    happened.Received: _received_again,
    happened.CorrectionNoticed: waiting.correction_noticed,
    happened.CorrectionNoticeReceived: waiting.correction_notice_received,
    happened.CorrectionReceived: waiting.correction_received,
    happened.ConsultationSent: handling.consultation_sent,
    happened.ConsultationReceived: handling.consultation_received,
    happened.ConsultationAnswered: handling.consultation_ended,
    happened.ConsultationWithdrawn: handling.consultation_ended,
    happened.ReasonsAsked: handling.reasons_asked,
    happened.ReasonsGiven: handling.reasons_given,
    happened.Extended: handling.extended,
    happened.Deferred: handling.deferred,
    happened.FeeNoticed: waiting.fee_noticed,
    happened.FeeNoticeReceived: waiting.fee_notice_received,
    happened.FeePaid: waiting.fee_paid,
    happened.Answered: _answered,
    happened.Withdrawn: _withdrawn,
    happened.Lapsed: waiting.lapsed,
}


def tell(events: Iterable[happened.Event], today: date, calendar: Calendar) -> Story:
    """Tell the events by date; those of one day in the order given.

    Raises:
        ClockRefusal: an event cannot have happened so; its subclass says why.
    """
    ordered = sorted(events, key=attrgetter("on"))
    if not ordered or not isinstance(ordered[0], happened.Received):
        raise NotYetReceived("请先登记收到申请的日期，其他日期不能早于收到之日。")
    if ordered[-1].on > today:
        raise EventInFuture(f"登记的日期{ordered[-1].on}晚于今天{today}，请核对。")
    receipt = ordered[0].receipt
    chapter = Chapter(receipt.on, receipt.reason or "收到申请", terms_in_force(receipt.on))
    story = Story(calendar, receipt.on, chapter, risks=list(receipt.risks))
    for event in ordered[1:]:
        if story.end is not None:
            raise ClockStopped(
                f"申请已于{story.end.on}办结，不能再登记{event.on}的事项，请核对日期。"
            )
        ACTS[type(event)](story, event)
    return story
