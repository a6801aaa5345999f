"""The calendar against its witnesses: the rule book's table, a maintained package, a snapshot."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import chinese_calendar
import pytest

from gongkai.law.calendar import (
    Arrangement,
    Calendar,
    DayKind,
    Notice,
    TooFarAhead,
    YearNotAnnounced,
    calendar_as_known,
    calendar_with,
    read_notices,
    working_calendar,
)

SNAPSHOT = Path(__file__).parent / "working_days.json"
# CLK-2, last column.
TOTALS = {2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248}


def days(calendar: Calendar) -> list[date]:
    span = (calendar.last - calendar.first).days + 1
    return [calendar.first + timedelta(days=n) for n in range(span)]


def test_it_agrees_with_the_maintained_package_on_every_day():
    calendar = working_calendar()
    assert (calendar.first, calendar.last) == (date(2019, 1, 1), date(2026, 12, 31))
    differing = [
        day
        for day in days(calendar)
        if calendar.is_working_day(day) != chinese_calendar.is_workday(day)
    ]
    assert differing == []


@pytest.mark.parametrize(("year", "total"), TOTALS.items())
def test_it_has_the_working_days_of_the_rule_book(year, total):
    calendar = working_calendar()
    assert sum(calendar.is_working_day(day) for day in days(calendar) if day.year == year) == total


def test_it_is_what_it_was_when_last_looked_at():
    """CLK-2: a change of the data must show in the diff of the snapshot.

    To renew it after a new notice: write `exceptions_by_year()` into the file, and read the diff.
    """
    assert exceptions_by_year() == json.loads(SNAPSHOT.read_text(encoding="utf-8"))


def exceptions_by_year() -> dict[str, dict[str, str]]:
    calendar = working_calendar()
    found: dict[str, dict[str, str]] = {str(year): {} for year in calendar.years}
    for day in days(calendar):
        reason = calendar.why(day)
        if reason.notice is not None:
            said = f"{reason.kind} {reason.festival} {reason.notice.number}"
            found[str(day.year)][day.isoformat()] = said
    return found


def test_every_national_notice_has_its_number():
    assert all(notice.number.startswith("国办发明电〔") for notice in working_calendar().notices)


def test_every_worked_day_of_the_notices_is_a_saturday_or_sunday():
    worked = [
        day
        for notice in working_calendar().notices
        for row in notice.arrangements
        for day in row.days_worked
    ]
    assert len(worked) > 40
    assert all(day.weekday() >= 5 for day in worked)


def test_it_refuses_an_instant_because_its_day_depends_on_the_zone():
    with pytest.raises(TypeError, match="datetime"):
        working_calendar().is_working_day(datetime(2024, 3, 4, 9, 0))  # noqa: DTZ001 - the fault


def test_an_unannounced_year_bears_its_number():
    with pytest.raises(YearNotAnnounced) as refused:
        working_calendar().why(date(2031, 1, 1))
    assert refused.value.year == 2031


def test_it_wants_its_years_without_a_gap():
    first, *_, last = working_calendar().notices
    with pytest.raises(ValueError, match="逐年相连"):
        Calendar([first, last])


def test_it_wants_at_least_one_national_notice():
    with pytest.raises(ValueError, match="逐年相连"):
        Calendar([])


LOCAL = Notice(
    year=2025,
    title="自治区人民政府关于2025年“三月三”放假的通知",
    number="",
    known_from=date(2025, 2, 20),
    arrangements=(
        Arrangement("三月三", days_off=(date(2025, 3, 31), date(2025, 4, 1))),
        Arrangement("调整", days_worked=(date(2025, 4, 4), date(2025, 4, 12))),
    ),
    issued_by="自治区人民政府",
)


def test_an_organ_may_add_its_own_dated_and_sourced_days():
    calendar = calendar_with([LOCAL])
    reason = calendar.why(date(2025, 3, 31))
    assert reason.kind is DayKind.HOLIDAY
    assert reason.source == "《自治区人民政府关于2025年“三月三”放假的通知》"
    assert calendar.works_on_weekend(date(2025, 4, 12))
    assert calendar.why(date(2025, 4, 4)).kind is DayKind.WEEKDAY
    assert calendar.why(date(2025, 4, 4)).sentence == "调整调休，上班，是工作日"


def test_a_local_notice_is_unknown_before_its_day():
    day = date(2025, 3, 31)
    assert calendar_as_known(on=date(2025, 2, 19), local=[LOCAL]).is_working_day(day)
    assert not calendar_as_known(on=date(2025, 2, 20), local=[LOCAL]).is_working_day(day)


def test_a_local_notice_announces_no_year():
    calendar = calendar_as_known(on=date(2024, 11, 11), local=[LOCAL])
    assert calendar.years[-1] == 2024


def test_a_local_file_is_read_like_a_national_one(tmp_path):
    path = tmp_path / "local.yaml"
    path.write_text(
        "year: 2025\n"
        'checked_on: "2025-03-01"\n'
        "notices:\n"
        "  - title: 某市关于延长假期的通知\n"
        '    known_from: "2025-03-01"\n'
        "    issued_by: 某市人民政府\n"
        "    arrangements:\n"
        '      - {festival: 某节, days_off: ["2025-03-03..2025-03-04", "2025-03-06"]}\n',
        encoding="utf-8",
    )
    (notice,) = read_notices(path)
    assert notice.citation == "《某市关于延长假期的通知》"
    assert notice.arrangements[0].days_off == (
        date(2025, 3, 3),
        date(2025, 3, 4),
        date(2025, 3, 6),
    )


def test_a_misspelt_key_of_a_notice_is_refused_not_passed_over(tmp_path):
    path = tmp_path / "local.yaml"
    path.write_text(
        "year: 2025\nnotices:\n"
        '  - title: 某通知\n    known_from: "2025-03-01"\n'
        '    arrangements: [{festival: 某节, dayz_off: ["2025-03-03"]}]\n',
        encoding="utf-8",
    )
    with pytest.raises(TypeError, match="dayz_off"):
        read_notices(path)


def test_a_provisional_calendar_goes_on_from_monday_to_friday():
    """CLK-2."""
    calendar = working_calendar()
    wide = calendar.provisional(2028)
    assert wide.years[-1] == 2028
    assert wide.firm_until == calendar.firm_until == date(2026, 12, 31)
    assert wide.is_working_day(date(2027, 1, 1))
    assert not wide.is_working_day(date(2027, 1, 2))
    assert wide.is_firm(date(2026, 12, 31))
    assert not wide.is_firm(date(2027, 1, 1))


def test_fifty_years_beyond_the_announced_ones_are_the_furthest():
    """CLK-2: what is further is a slip of the pen."""
    calendar = working_calendar()
    furthest = calendar.announced[-1] + 50
    assert calendar.provisional(furthest).years[-1] == furthest
    with pytest.raises(TooFarAhead, match=f"{calendar.announced[-1]}年"):
        calendar.provisional(furthest + 1)


def test_a_calendar_that_reaches_far_enough_is_its_own_provisional_one():
    calendar = working_calendar()
    assert calendar.provisional(2026) is calendar
    assert calendar.provisional(2027) is calendar.provisional(2027)


def test_before_a_notice_its_year_and_later_ones_are_plain():
    """CLK-2."""
    calendar = working_calendar()
    before = calendar.before_notice(2026)
    assert (before.announced[-1], before.years[-1]) == (2025, 2026)
    assert not before.is_working_day(date(2026, 2, 14))
    assert calendar.is_working_day(date(2026, 2, 14))
    assert before.is_working_day(date(2026, 2, 16))
    assert calendar.before_notice(2027).announced == calendar.announced


def test_before_the_first_notice_there_is_nothing_to_go_back_to():
    """CLK-2."""
    calendar = working_calendar()
    assert calendar.before_notice(2019) is calendar
