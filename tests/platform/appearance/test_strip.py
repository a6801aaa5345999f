"""The calendar strip: every day of a clock, with its letter, its number and its words."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from gongkai.appearance.strip import LOOKS, Gap, Week, strip_of
from gongkai.appearance.styles.clocks import clocks
from gongkai.law.spans import SpanKind

CLOCKS = dict(clocks())


def _cells(strip):
    return [cell for row in strip.rows if isinstance(row, Week) for cell in row.days if cell]


def _cell(strip, day):
    return next(cell for cell in _cells(strip) if cell.day == day)


def test_every_kind_of_day_has_its_look():
    assert set(LOOKS) == set(SpanKind)


@pytest.mark.parametrize("name", CLOCKS)
def test_no_day_is_left_out_or_shown_twice(name):
    """CLK-10."""
    reading = CLOCKS[name]
    days = []
    for row in strip_of(reading).rows:
        if isinstance(row, Gap):
            days += [row.first + timedelta(offset) for offset in range(row.weeks * 7)]
            assert days[-1] == row.last
        else:
            days += [cell.day for cell in row.days if cell]
    assert days[0] == reading.received_on
    assert days[-1] == reading.explanation[-1].last
    assert all(later - earlier == timedelta(1) for earlier, later in pairwise(days))


@pytest.mark.parametrize("name", CLOCKS)
def test_a_week_runs_from_monday_to_sunday(name):
    for row in strip_of(CLOCKS[name]).rows:
        if isinstance(row, Week):
            assert len(row.days) == 7
            assert all(
                cell is None or cell.day.weekday() == at for at, cell in enumerate(row.days)
            )


def test_numbers_count_working_days_and_the_worked_weekend_is_among_them():
    """CLK-1, CLK-3."""
    strip = strip_of(CLOCKS["跨春节与调休"])
    numbers = [cell.number for cell in _cells(strip) if cell.number]
    assert numbers == list(range(1, 21))
    assert _cell(strip, date(2023, 1, 28)).look.letter == "班"
    assert _cell(strip, date(2023, 1, 28)).number == 5
    assert _cell(strip, date(2023, 1, 23)).look.letter == "假"
    assert _cell(strip, date(2023, 1, 16)).look.letter == "收"


def test_the_due_date_says_so_in_words():
    """CLK-10."""
    strip = strip_of(CLOCKS["跨春节与调休"])
    assert (
        _cell(strip, date(2023, 2, 16)).told
        == "2023年2月16日 周四，计入，第20个工作日，答复期限届满"
    )


def test_consultation_is_shown_as_paused():
    """CLK-15."""
    cell = _cell(strip_of(CLOCKS["征求第三方意见并延长"]), date(2024, 9, 19))
    assert (cell.look.letter, cell.number) == ("停", None)


def test_long_waiting_is_told_in_one_row():
    """CLK-12."""
    rows = strip_of(CLOCKS["等待补正半年"]).rows
    gap = next(row for row in rows if isinstance(row, Gap))
    assert gap.weeks > 20
    assert gap.look.letter == "候"
    assert len(rows) < 8


@pytest.mark.parametrize("name", CLOCKS)
def test_each_step_stands_beside_with_its_reason_and_article(rendered, name):
    reading = CLOCKS[name]
    page = HTMLParser(
        rendered(
            "appearance/partials/_strip.html",
            {"strip": strip_of(reading), "reading": reading, "explain": True},
        )
    )
    steps = page.css(".clock-steps > li")
    assert len(steps) == len(reading.explanation)
    for shown, span in zip(steps, reading.explanation, strict=True):
        assert span.sentence in shown.text()
        assert shown.attributes["data-rule"] == span.rule
        article = span.law.removesuffix(span.rule).rstrip("；")
        assert article in shown.text()
        assert span.rule not in shown.text()


def test_what_is_drawn_is_hidden_from_readers_aloud_and_told_in_words(rendered):
    reading = CLOCKS["跨春节与调休"]
    page = HTMLParser(
        rendered(
            "appearance/partials/_strip.html",
            {"strip": strip_of(reading), "reading": reading, "explain": False},
        )
    )
    cells = page.css("td.day")
    assert len(cells) == 32
    for cell in cells:
        assert cell.css_first(".day-of-month").attributes["aria-hidden"] == "true"
        assert cell.css_first(".visually-hidden").text()
    assert not page.css(".clock-steps")
