"""`gongkai due`: the contract's object, refusals, the calendar strip."""

import json

import pytest


def test_it_gives_the_contracts_object_one_a_line(gongkai):
    shown = gongkai("due", "2023-01-16", "2025-01-06", "--format", "json")
    assert shown.returncode == 0
    first, second = map(json.loads, shown.stdout.splitlines())
    assert set(first) == {"received_on", "due_on", "provisional", "steps"}
    assert (first["received_on"], first["due_on"]) == ("2023-01-16", "2023-02-16")  # EX-1
    assert second["due_on"] == "2025-02-08"  # EX-6: a worked Saturday
    assert first["provisional"] is False


def test_it_counts_as_many_working_days_as_it_is_told(gongkai):
    shown = gongkai("due", "2023-10-01", "--working-days", "7", "--format", "json")
    assert json.loads(shown.stdout)["due_on"] == "2023-10-13"  # EX-2


@pytest.mark.parametrize(
    "written", ["20230116", "2023/1/16", "2023年1月16日", "2023 年 1 月 16 日"]
)
def test_it_takes_dates_as_people_write_them(gongkai, written):
    shown = gongkai("due", written, "--format", "json")
    assert json.loads(shown.stdout)["received_on"] == "2023-01-16"


@pytest.mark.parametrize(
    "written", ["2023-02-30", "tomorrow", "2023116", "1999-01-01", "9999-12-31"]
)
def test_it_refuses_a_wrong_date_and_still_answers_the_others(gongkai, written):
    shown = gongkai("due", written, "2023-01-16", "--format", "json")
    assert shown.returncode == 2
    assert len(shown.stderr.splitlines()) == 1
    assert shown.stderr.startswith(written)
    assert json.loads(shown.stdout)["due_on"] == "2023-02-16"


def test_it_marks_a_date_beyond_the_announced_years_as_provisional(gongkai):
    as_data = json.loads(gongkai("due", "2026-12-20", "--format", "json").stdout)
    assert as_data["provisional"] is True  # CLK-2
    assert "暂定" in gongkai("due", "2026-12-20").stdout


def test_the_strip_shows_counted_skipped_and_worked_weekend_days(gongkai):
    strip = gongkai("due", "2023-01-16").stdout
    for piece in ("16 收", "17 1", "28 5班", "21 假", "4 休", "16 20"):
        assert piece in strip
    assert "\x1b" not in strip, "no colours when the output is not a terminal"


@pytest.mark.parametrize("days", ["0", "-1", "1001", "many"])
def test_it_refuses_a_senseless_number_of_working_days(gongkai, days):
    shown = gongkai("due", "2023-01-16", "--working-days", days)
    assert shown.returncode == 2
    assert "--working-days" in shown.stderr
