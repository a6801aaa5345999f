"""What is printed, in which order, and what printing cannot keep: RPT-4, RPT-5."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from gongkai.report.model import Section
from gongkai.report.writers.outline import outline, paragraphs
from report.filled import filled_report


def test_it_numbers_headings_by_their_official_position():
    report = filled_report(
        sections=(Section(2, "主动公开情况", ""), Section(5, "", "有。"), Section(6, "其他", ""))
    )
    headings = [part.heading for part in outline(report).parts]
    assert headings == ["二、主动公开情况", "", "", "五、存在的主要问题及改进情况", "六、其他"]


def test_it_puts_each_table_into_its_section():
    parts = outline(filled_report()).parts
    assert [part.grid and part.grid.key for part in parts] == [
        None,
        "disclosure",
        "requests",
        "disputes",
        None,
        None,
    ]


def test_it_prints_a_table_whose_section_is_missing_in_its_place():
    parts = outline(filled_report(sections=(Section(1, "总体情况", "有。"),))).parts
    assert [(part.heading, part.grid and part.grid.key) for part in parts] == [
        ("一、总体情况", None),
        ("", "disclosure"),
        ("", "requests"),
        ("", "disputes"),
    ]


def test_it_makes_the_official_title_where_there_is_none():  # RPT-4
    assert outline(filled_report(title="")).title == "澄湖市公安局2023年政府信息公开工作年度报告"
    nameless = replace(filled_report(), title=" ", organ=None, year=None)
    assert outline(nameless).title == "政府信息公开工作年度报告"


def test_it_drops_only_what_cannot_be_printed():
    text = "　一是公开。 \n\n\x00二\x0b是\ud800答复\ufffe。\r\n\t三  是\t统计。"
    assert paragraphs(text) == ("一是公开。", "二", "是答复。", "三  是\t统计。")


def test_it_stamps_files_with_new_year_after_the_data_period():
    assert outline(filled_report()).stamp == datetime(2024, 1, 1, tzinfo=UTC)
    by_year = filled_report(period=None)
    assert outline(by_year).stamp == datetime(2024, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("period", [None, (date(1, 1, 1), date(9999, 12, 31))])
def test_it_stamps_files_of_no_known_year_with_a_fixed_day(period):
    report = replace(filled_report(), period=period, year=None)
    assert outline(report).stamp == datetime(1980, 1, 1, tzinfo=UTC)
