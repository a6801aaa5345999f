"""Due dates in bulk and in detail, against a loop that anybody can check."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.law.calendar import YearNotAnnounced, working_calendar
from gongkai.law.due import due, due_many, explain_due
from gongkai.law.spans import ONE_DAY, SpanKind, day_marks

CALENDAR = working_calendar()
STARTS = st.dates(date(2019, 1, 1), date(2026, 6, 30))
COUNTS = st.integers(1, 60)


def naive_due(start: date, n: int) -> date:
    """CLK-3 as the rule book writes it, day by day, by the maintained package."""
    day = start
    while n:
        day += ONE_DAY
        n -= chinese_calendar.is_workday(day)
    return day


@given(STARTS, COUNTS)
def test_it_equals_the_day_by_day_loop(start, n):
    assert due(start, n, CALENDAR) == naive_due(start, n)


@given(STARTS, COUNTS)
def test_it_is_always_a_working_day(start, n):
    """CLK-5."""
    assert CALENDAR.is_working_day(due(start, n, CALENDAR))


@given(STARTS, STARTS, COUNTS)
def test_it_never_comes_earlier_for_a_later_start(one, other, n):
    early, late = sorted((one, other))
    assert due(early, n, CALENDAR) <= due(late, n, CALENDAR)


@given(STARTS, COUNTS)
def test_it_comes_later_for_every_further_working_day(start, n):
    assert due(start, n, CALENDAR) < due(start, n + 1, CALENDAR)


@given(STARTS, COUNTS)
def test_counting_back_gives_the_number_of_working_days(start, n):
    assert CALENDAR.working_days_between(start, due(start, n, CALENDAR)) == n


@given(st.lists(STARTS, max_size=20), COUNTS)
def test_many_due_dates_are_the_single_ones(starts, n):
    assert due_many(starts, n, CALENDAR) == [due(start, n, CALENDAR) for start in starts]


@pytest.mark.parametrize("start", [date(2018, 12, 31), date(2026, 12, 20), date(2027, 1, 4)])
def test_many_due_dates_refuse_what_a_single_one_refuses(start):
    """CLK-2."""
    with pytest.raises(YearNotAnnounced):
        due_many([date(2024, 3, 4), start], 20, CALENDAR)


def test_many_due_dates_need_a_positive_number():
    with pytest.raises(ValueError, match="正整数"):
        due_many([], 0, CALENDAR)


@given(STARTS, COUNTS)
def test_the_steps_tile_the_period_exactly(start, n):
    explained = explain_due(start, n)
    assert explained.steps[0].first == start
    assert explained.steps[-1].last == explained.due_on
    for before, after in zip(explained.steps, explained.steps[1:], strict=False):
        assert after.first == before.last + ONE_DAY


@given(STARTS, COUNTS)
def test_counting_the_steps_by_hand_gives_the_due_date(start, n):
    explained = explain_due(start, n)
    numbers = [mark for mark in day_marks(explained.steps) if mark.number is not None]
    assert [mark.number for mark in numbers] == list(range(1, n + 1))
    assert numbers[-1].day == explained.due_on == due(start, n, CALENDAR)


@given(STARTS)
def test_the_marks_of_a_strip_are_one_a_day(start):
    marks = list(day_marks(explain_due(start).steps))
    assert [mark.day for mark in marks] == [start + timedelta(days=n) for n in range(len(marks))]
    for mark in marks[1:]:
        assert (mark.number is not None) == CALENDAR.is_working_day(mark.day)
        assert (mark.kind is SpanKind.WORKED_WEEKEND) == CALENDAR.works_on_weekend(mark.day)


def test_a_whole_explanation_reads_as_sentences():
    said = [step.sentence for step in explain_due(date(2024, 9, 20), 20).steps]
    assert said[:6] == [
        "期限起算之日，当日不计，自次日起算。",
        "星期六、星期日，周休息日，不计。",
        "工作日，计第1至5个工作日。",
        "星期六，周休息日，不计。",
        "国庆节调休，周末上班，是工作日，计第6个工作日。",
        "工作日，计第7个工作日。",
    ]
