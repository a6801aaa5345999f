"""The calendar in force: the package's own until somebody puts another in force (CLK-2)."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from gongkai.law.calendar import (
    Arrangement,
    Notice,
    YearNotAnnounced,
    calendar_with,
    count_on,
    counting_on,
    working_calendar,
)
from gongkai.law.due import explain_due

NOTICE = Notice(
    year=2027,
    title="国务院办公厅关于2027年部分节假日安排的通知",
    number="",
    known_from=date(2026, 11, 10),
    arrangements=(
        Arrangement("元旦", days_off=(date(2027, 1, 1),)),
        Arrangement("春节", (date(2027, 2, 8),), (date(2027, 2, 14),)),
    ),
)


@pytest.fixture(autouse=True)
def _afterwards():
    yield
    count_on(None)


def test_dates_are_counted_on_the_calendar_put_in_force_clk_2():
    assert explain_due(date(2027, 1, 25), 12).provisional
    count_on(calendar_with([NOTICE]))
    found = explain_due(date(2027, 1, 25), 12)
    assert (found.due_on, found.provisional) == (date(2027, 2, 11), False)
    count_on(None)
    with pytest.raises(YearNotAnnounced):
        working_calendar().why(date(2027, 2, 8))


def test_a_trial_ends_with_its_block_even_when_it_fails():
    own = working_calendar()
    trial = calendar_with([NOTICE])
    with suppress(ZeroDivisionError), counting_on(trial):
        assert working_calendar() is trial
        _ = 1 / 0
    assert working_calendar() is own


def test_the_days_that_two_calendars_count_otherwise_clk_1():
    own, other = working_calendar(), calendar_with([NOTICE])
    days = [date(2027, 1, 1), date(2027, 2, 8), date(2027, 2, 14)]
    assert own.differing(other) == other.differing(own) == days
    assert own.differing(own) == []
