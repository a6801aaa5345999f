"""The clock with receipts and services found by their own rules, and its words."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from gongkai.law.calendar import calendar_as_known, working_calendar
from gongkai.law.clock import Channel, Manner, Receipt, events, read_clock, receipt, service
from gongkai.law.clock.refusals import ClockRefusal

CALENDAR = working_calendar()


def online(submitted: datetime, confirmed: datetime) -> Receipt:
    return receipt(Channel.INTERNET, CALENDAR, submitted_at=submitted, confirmed_at=confirmed)


SLOW = online(datetime(2024, 3, 4, 9), datetime(2024, 3, 7, 9))  # noqa: DTZ001 - Beijing time


def test_it_warns_of_a_slow_receipt_and_of_a_wrong_carrier():
    """CLK-7, CLK-9."""
    answer = service(Manner.POST, posted_on=date(2024, 3, 29), by_postal_enterprise=False)
    told = [events.Received(SLOW), events.Answered(answer)]
    reading = read_clock(told, date(2024, 4, 1), CALENDAR)
    assert [(risk.code, risk.rule) for risk in reading.warnings] == [
        ("receipt.slow-confirmation", "CLK-9"),
        ("service.not-by-post", "CLK-7"),
    ]
    assert reading.as_of == date(2024, 3, 29)


def test_it_says_why_the_clock_starts_on_that_day():
    reading = read_clock([events.Received(SLOW)], date(2024, 3, 7), CALENDAR)
    assert reading.explanation[0].sentence == (
        "通过互联网渠道或者传真提交，以双方确认之日为收到之日，当日不计，自次日起算。"
    )


def test_a_correction_by_the_internet_follows_the_rules_of_its_channel():
    """CLK-8, CLK-11."""
    told = [
        events.Received(Receipt(date(2024, 3, 1))),
        events.CorrectionNoticed(date(2024, 3, 4)),
        events.CorrectionReceived(SLOW),
    ]
    reading = read_clock(told, date(2024, 3, 7), CALENDAR)
    assert reading.started_on == date(2024, 3, 7)
    assert [risk.code for risk in reading.warnings] == ["receipt.slow-confirmation"]
    assert reading.explanation[0].sentence.endswith("期限重新计算，此前已用的1个工作日不再计入。")


def test_every_warning_is_one_chinese_sentence():
    told = [
        events.Received(Receipt(date(2024, 3, 4))),
        events.ReasonsAsked(date(2024, 3, 6)),
        events.CorrectionNoticed(date(2024, 3, 20)),
        events.CorrectionNoticeReceived(date(2024, 3, 22)),
    ]
    warnings = read_clock(told, date(2024, 5, 20), CALENDAR).warnings
    assert [risk.message for risk in warnings] == [
        "2024-03-06要求申请人说明理由，其间答复期限继续计算，请留意到期日。",
        (
            "补正告知于2024-03-20发出，晚于期限2024-03-13，程序存在瑕疵，请留存说明；"
            "补正后期限仍重新计算。"
        ),
        "补正期限已于2024-04-15届满，申请人无正当理由未补正的，请按放弃申请办结。",
    ]


def test_a_due_warning_names_the_day_and_the_days_left():
    """CLK-22."""
    received = [events.Received(Receipt(date(2024, 3, 4)))]
    near = read_clock(received, date(2024, 3, 27), CALENDAR).warnings
    past = read_clock(received, date(2024, 4, 3), CALENDAR).warnings
    assert [risk.message for risk in near] == [
        "答复期限2024-04-01届满，还有3个工作日，请尽快答复。"
    ]
    assert [risk.message for risk in past] == ["答复期限2024-04-01已过2个工作日，请立即答复。"]


def test_an_old_calendar_reads_on_provisionally():
    """CLK-2: the same request, before and after the notice for the next year is out."""
    received = [events.Received(Receipt(date(2024, 12, 20)))]
    before = read_clock(received, date(2024, 12, 20), calendar_as_known(on=date(2024, 11, 11)))
    after = read_clock(received, date(2024, 12, 20), CALENDAR)
    assert (before.due_on, before.provisional) == (date(2025, 1, 17), True)
    assert (after.due_on, after.provisional) == (date(2025, 1, 20), False)


def test_a_refusal_is_a_value_error_that_a_form_can_show():
    with pytest.raises(ClockRefusal, match="请先登记收到申请的日期"):
        read_clock([], date(2024, 3, 4), CALENDAR)
