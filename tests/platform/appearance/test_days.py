"""Days and the days that are left, in words."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.template import Context, Template

from gongkai.appearance.days import chinese_day, chinese_moment, clock_state, days_left
from gongkai.appearance.templatetags.appearance import natural_days_left_badge
from gongkai.law.clock import ClockState


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 21), "2026年11月21日 周六"),
        (date(2026, 1, 5), "2026年1月5日 周一"),
        (datetime(2026, 11, 20, 17, 0, tzinfo=UTC), "2026年11月21日 周六"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_day_is_written_with_its_weekday_in_beijing(day, shown):
    assert chinese_day(day) == shown


def test_a_moment_is_written_in_beijing():
    assert chinese_moment(datetime(2026, 11, 20, 17, 5, tzinfo=UTC)) == "2026年11月21日 01:05"
    assert chinese_moment(None) == ""


@pytest.mark.parametrize(
    ("left", "provisional", "text", "tone"),
    [
        (12, False, "剩12个工作日", "calm"),
        (4, False, "剩4个工作日", "calm"),
        (3, False, "剩3个工作日", "soon"),
        (0, False, "今日到期", "today"),
        (-2, False, "已逾期2个工作日", "late"),
        (16, True, "剩16个工作日（暂定）", "calm"),
        (0, True, "今日到期（暂定）", "today"),
        (-2, True, "已逾期2个工作日（暂定）", "late"),
        (None, False, "不计期限", "none"),
    ],
)
def test_the_badge_says_in_words_what_its_colour_says(left, provisional, text, tone):
    """CLK-2, CLK-22."""
    badge = days_left(left, provisional=provisional)
    assert (badge.text, badge.tone) == (text, tone)


@pytest.mark.parametrize(("left", "text"), [(3, "剩3天"), (0, "今日到期"), (-1, "已逾期1天")])
def test_natural_days_are_not_called_working_days(left, text):
    assert text in natural_days_left_badge(left)


@pytest.mark.parametrize("state", list(ClockState))
def test_every_state_of_a_clock_has_its_words_and_its_mark(state):
    """CLK-2, CLK-22."""
    firm = SimpleNamespace(state=state, left=5, overdue=2, provisional=False)
    unsure = SimpleNamespace(state=state, left=5, overdue=2, provisional=True)
    assert clock_state(firm).text
    assert clock_state(unsure).text == f"{clock_state(firm).text}（暂定）"


def test_the_tags_show_the_same():
    template = Template(
        "{% load appearance %}{{ left|days_left_badge }}{{ day|day }}{% clock_badge none %}"
    )
    shown = template.render(Context({"left": -1, "day": date(2026, 11, 21), "none": None}))
    assert "已逾期1个工作日" in shown
    assert "2026年11月21日 周六" in shown
    assert "不计期限" in shown
