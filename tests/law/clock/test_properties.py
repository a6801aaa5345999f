"""What must hold for every clock: found by generated histories, not by chosen examples."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import chinese_calendar
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.law.calendar import working_calendar
from gongkai.law.clock import ClockState, Receipt, events, read_clock
from gongkai.law.clock.events import Party
from gongkai.law.spans import ONE_DAY, SpanKind, day_marks

CALENDAR = working_calendar()
STARTS = st.dates(date(2019, 6, 1), date(2026, 1, 31))
# A consultation: days after receipt when it was sent, and days until the opinion came.
PAUSES = st.lists(st.tuples(st.integers(0, 15), st.integers(0, 40)), max_size=3)


def consulted(start: date, pauses: list[tuple[int, int]]) -> list[events.Event]:
    told: list[events.Event] = []
    for number, (sent, taken) in enumerate(pauses):
        sent_on = start + timedelta(days=sent)
        told += [
            events.ConsultationSent(sent_on, str(number), Party.OTHER_ORGAN),
            events.ConsultationAnswered(sent_on + timedelta(days=taken), str(number)),
        ]
    return told


def read(told: list[events.Event], today: date | None = None):
    latest = max(event.on for event in told)
    return read_clock(told, today or latest, CALENDAR)


def naive_due(start: date, days: int, pauses: list[tuple[int, int]]) -> date:
    """Walk day by day; a day inside any pause does not count (CLK-15)."""
    intervals = [
        (start + timedelta(days=sent), start + timedelta(days=sent + taken))
        for sent, taken in pauses
    ]
    day = start
    while days:
        day += ONE_DAY
        paused = any(after < day <= until for after, until in intervals)
        days -= chinese_calendar.is_workday(day) and not paused
    return day


@given(STARTS, PAUSES, st.integers(0, 20))
def test_the_due_date_equals_the_day_by_day_loop(start, pauses, extension):
    told = [events.Received(Receipt(start)), *consulted(start, pauses)]
    if extension:
        told.append(events.Extended(start, extension))
    assert read(told).due_on == naive_due(start, 20 + extension, pauses)


@given(STARTS, PAUSES)
def test_the_due_date_is_a_working_day(start, pauses):
    due_on = read([events.Received(Receipt(start)), *consulted(start, pauses)]).due_on
    assert CALENDAR.is_working_day(due_on)


@given(STARTS, PAUSES, st.tuples(st.integers(0, 15), st.integers(0, 40)))
def test_more_pause_never_makes_it_earlier(start, pauses, more):
    received = events.Received(Receipt(start))
    fewer = read([received, *consulted(start, pauses)]).due_on
    assert read([received, *consulted(start, [*pauses, more])]).due_on >= fewer


@given(STARTS, PAUSES)
def test_the_same_pause_twice_takes_out_no_more(start, pauses):
    """CLK-15: the union, not the sum."""
    received = events.Received(Receipt(start))
    once = read([received, *consulted(start, pauses)])
    twice = read([received, *consulted(start, pauses * 2)])
    assert (once.due_on, once.excluded) == (twice.due_on, twice.excluded)


@given(STARTS, PAUSES, st.integers(1, 9), st.integers(10, 90))
def test_a_restart_ignores_the_past(start, pauses, noticed, corrected):
    """CLK-11: what happened before the correction has no effect on the new clock."""
    notice_on, restart_on = start + timedelta(noticed), start + timedelta(corrected)
    early = [(min(sent, noticed), min(taken, 1)) for sent, taken in pauses]
    told = [
        events.Received(Receipt(start)),
        *consulted(start, early),
        events.CorrectionNoticed(notice_on),
        events.CorrectionReceived(Receipt(restart_on)),
    ]
    fresh = read([events.Received(Receipt(restart_on))])
    again = read(told)
    assert (again.due_on, again.used, again.excluded) == (fresh.due_on, 0, 0)
    assert again.correction_notice_due == fresh.correction_notice_due


@st.composite
def histories(draw) -> tuple[list[events.Event], date]:
    """Draw a whole request: perhaps a restart, consultations, an extension, an end."""
    start = draw(STARTS)
    told: list[events.Event] = [events.Received(Receipt(start))]
    restart = draw(st.sampled_from(["none", "correction", "fee"]))
    if restart == "correction":
        told.append(events.CorrectionNoticed(start + timedelta(draw(st.integers(0, 9)))))
    if restart == "fee":
        told.append(events.FeeNoticed(max(start, date(2021, 1, 4)) + timedelta(3)))
    if restart != "none" and draw(st.booleans()):
        start = told[-1].on + timedelta(draw(st.integers(0, 30)))
        done = restart == "correction"
        told.append(events.CorrectionReceived(Receipt(start)) if done else events.FeePaid(start))
        restart = "none"
    if restart == "none":
        told += consulted(start, draw(PAUSES))
        if draw(st.booleans()):
            told.append(events.Extended(start, draw(st.integers(1, 20))))
    latest = max(event.on for event in told)
    return told, latest + timedelta(draw(st.integers(0, 60)))


@given(histories())
@settings(max_examples=200)
def test_the_explanation_tiles_the_time_exactly(history):
    told, today = history
    reading = read(told, today)
    spans = reading.explanation
    assert spans[0].first == reading.received_on
    assert spans[-1].last == max(reading.due_on or today, today)
    for before, after in pairwise(spans):
        assert after.first == before.last + ONE_DAY
    assert all(span.first <= span.last for span in spans)
    assert all(span.sentence.endswith("。") and span.law for span in spans)


@given(histories())
@settings(max_examples=200)
def test_counting_the_explanation_by_hand_gives_the_due_date(history):
    told, today = history
    reading = read(told, today)
    numbers = [mark for mark in day_marks(reading.explanation) if mark.number is not None]
    assert [mark.number for mark in numbers] == list(range(1, len(numbers) + 1))
    if reading.due_on is not None:
        assert len(numbers) == 20 + reading.extension
        assert numbers[-1].day == reading.due_on
        assert reading.used == sum(mark.day <= today for mark in numbers)
        assert reading.left == sum(mark.day > today for mark in numbers)


@given(histories())
@settings(max_examples=200)
def test_every_span_says_how_many_working_days_it_holds(history):
    told, today = history
    for span in read(told, today).explanation:
        inside = CALENDAR.provisional(2027).working_days_between(span.first, span.last)
        first = CALENDAR.provisional(2027).is_working_day(span.first)
        # The start day, and the first of erased days, are themselves never counted.
        if span.kind in {SpanKind.START_DAY, SpanKind.WEEKEND, SpanKind.HOLIDAY}:
            assert span.working_days == 0
        elif span.counted:
            assert span.working_days == (span.last - span.first).days + 1
        elif span.kind not in {SpanKind.ERASED, SpanKind.ERASED_BY_PAYMENT}:
            assert span.working_days == inside + first


@given(histories())
def test_a_clock_that_runs_is_not_overdue_and_has_the_days_it_needs(history):
    told, today = history
    reading = read(told, today)
    if reading.state is ClockState.WAITING_FOR_APPLICANT:
        assert (reading.due_on, reading.left) == (None, None)
    else:
        late = today > reading.due_on
        assert (reading.state is ClockState.OVERDUE) == late
        assert reading.used + reading.left == 20 + reading.extension
