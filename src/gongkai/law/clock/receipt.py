"""The day of receipt, by channel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.clock.refusals import ReceiptNotConfirmed
from gongkai.law.clock.risks import Risk
from gongkai.law.parameter import parameter

if TYPE_CHECKING:
    from gongkai.law.calendar import Calendar

# China has had one civil time without summer time since 1992.
BEIJING = timezone(timedelta(hours=8))


class Channel(StrEnum):
    """How a request or its correction came in (LAW-31).

    Mail addressed to another unit or person inside the organ counts as ORDINARY_POST (CLK-8).
    """

    IN_PERSON = "in_person"
    SIGNED_POST = "signed_post"
    ORDINARY_POST = "ordinary_post"
    INTERNET = "internet"
    FAX = "fax"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The day from which a clock runs, and why that day.

    Attributes:
        on: The day of receipt.
        reason: Why that day, in Chinese, without a full stop; "" when only the day is known.
        risks: What to know about it.
    """

    on: date
    reason: str = ""
    risks: tuple[Risk, ...] = ()


def receipt(
    channel: Channel,
    calendar: Calendar,
    *,
    submitted_at: datetime | None = None,
    arrived_at: datetime | None = None,
    confirmed_at: datetime | None = None,
    confirms_itself: bool = False,
) -> Receipt:
    """Give the day of receipt of a request that came by a channel.

    Args:
        channel: How it came.
        calendar: Working days, to judge a slow confirmation; where it has no notice yet, days
            are counted on plain Monday to Friday (CLK-2).
        submitted_at: When the applicant handed it in or sent it online.
        arrived_at: When the organ signed for it.
        confirmed_at: When both sides confirmed it; for ordinary post, when the applicant was
            reached.
        confirms_itself: The system shows both sides an automatic receipt.

    Raises:
        ReceiptNotConfirmed: the date that this channel needs is missing; register the request,
            its clock starts when the date is there.

    Law: 条例 art 31; LAW-31-1, LAW-31-2, LAW-31-3, CLK-8, CLK-9.
    Interpretation: an automatic receipt that both sides see is a confirmation; a confirmation
        more than one working day after submission is a risk (CLK-9).
    """
    if channel is Channel.IN_PERSON:
        return Receipt(
            _day(submitted_at, "当面提交的日期"), "申请人当面提交，以提交之日为收到之日"
        )
    if channel is Channel.SIGNED_POST:
        return Receipt(
            _day(arrived_at, "邮件签收的日期"), "邮寄申请，以行政机关签收之日为收到之日"
        )
    if channel is Channel.ORDINARY_POST:
        return Receipt(
            _day(confirmed_at, "与申请人确认的日期"),
            "平常信函或者未寄明公开机构的邮件，以与申请人确认之日为收到之日",
        )
    if confirms_itself and confirmed_at is None:
        return Receipt(
            _day(submitted_at, "网上提交的日期"), "系统自动回执双方可见，以提交之日为双方确认之日"
        )
    on = _day(confirmed_at, "双方确认的日期")
    said = "通过互联网渠道或者传真提交，以双方确认之日为收到之日"
    return Receipt(on, said, _slow_confirmation(submitted_at, on, calendar))


def _day(at: datetime | None, what: str) -> date:
    if at is None:
        raise ReceiptNotConfirmed(f"缺少{what}：请先登记申请，补上该日期后起算期限。")
    return (at.astimezone(BEIJING) if at.tzinfo else at).date()


def _slow_confirmation(
    submitted_at: datetime | None, confirmed_on: date, calendar: Calendar
) -> tuple[Risk, ...]:
    if submitted_at is None:
        return ()
    submitted_on = _day(submitted_at, "提交的日期")
    if confirmed_on < submitted_on:
        raise ReceiptNotConfirmed("双方确认的日期早于提交的日期，请核对后重新登记。")
    allowed = parameter("confirmation_working_days", on=confirmed_on)
    wide = calendar.provisional(confirmed_on.year)
    taken = wide.working_days_between(submitted_on, confirmed_on)
    if taken <= allowed:
        return ()
    message = (
        f"申请人{submitted_on}提交，{confirmed_on}才确认，隔了{taken}个工作日，请尽快确认申请。"
    )
    return (Risk("receipt.slow-confirmation", message, "CLK-9"),)
