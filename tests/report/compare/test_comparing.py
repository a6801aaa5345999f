"""Two reports cell by cell: differences, ratios, swings, layouts, texts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from gongkai.report.compare import Change, Kind, compare_reports, rows
from gongkai.report.model import Section
from report.filled import filled_report, with_row
from report.strategies import reports


def change(old, new):
    return Change("requests.granted[0]", "requests", "", old, new)


@pytest.mark.parametrize(
    ("old", "new", "difference", "percent", "is_swing"),
    [
        (10, 16, 6, Decimal("60.0"), True),
        (10, 15, 5, Decimal("50.0"), False),  # RPT-V16: over 50 %
        (4, 8, 4, Decimal("100.0"), False),  # and at least 5
        (10, 4, -6, Decimal("-60.0"), True),
        (0, 5, 5, None, True),
        (0, 4, 4, None, False),
        (3, 4, 1, Decimal("33.3"), False),
        (-10, -20, -10, Decimal("-100.0"), True),
        (None, 5, None, None, False),
        (5, None, None, None, False),
        (None, None, None, None, False),
        (Decimal("1.5"), Decimal("64.25"), Decimal("62.75"), Decimal("4183.3"), True),
    ],
)
def test_it_measures_a_change(old, new, difference, percent, is_swing):  # RPT-V16
    found = change(old, new)
    assert (found.difference, found.percent, found.is_swing) == (difference, percent, is_swing)


def test_it_compares_years_of_one_organ():
    found = compare_reports(filled_report(2022), filled_report(2023))
    assert found.kind is Kind.YEARS
    assert (found.old_name, found.new_name) == ("2022年", "2023年")
    assert found.title == "澄湖市公安局政府信息公开工作年度报告2022年与2023年对比"


def test_it_compares_organs_of_one_year():
    found = compare_reports(filled_report(), filled_report(organ="青榆县司法局"))
    assert found.kind is Kind.ORGANS
    assert (found.old_name, found.new_name) == ("澄湖市公安局", "青榆县司法局")
    assert found.title == "政府信息公开工作年度报告对比"


def test_it_names_organs_of_different_years_with_their_years():
    found = compare_reports(filled_report(2022), filled_report(organ="青榆县司法局"))
    assert (found.old_name, found.new_name) == ("澄湖市公安局2022年", "青榆县司法局2023年")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (filled_report(), filled_report()),
        (replace(filled_report(), year=None), filled_report()),
        (replace(filled_report(), organ=None, file=""), filled_report()),
    ],
)
def test_it_calls_them_first_and_second_where_nothing_tells_them_apart(old, new):
    found = compare_reports(old, new)
    assert (found.old_name, found.new_name) == ("前一份", "后一份")


def test_it_lists_every_cell_of_both_in_the_order_of_the_tables():
    found = compare_reports(filled_report(2022), filled_report(2023))
    assert len(found.changes) == 10 + 25 * 7 + 15
    assert [each.table for each in found.changes] == (
        ["disclosure"] * 10 + ["requests"] * 175 + ["disputes"] * 15
    )
    assert found.changes[10].label == "一、本年新收政府信息公开申请数量的“自然人”"
    assert all(each.difference == 0 for each in found.changes)


def test_it_lists_a_row_that_only_one_of_them_has():
    new = filled_report()
    rows_kept = {key: row for key, row in new.requests.items() if key != "granted"}
    found = compare_reports(filled_report(2022), replace(new, requests=rows_kept, disputes={}))
    granted = [each for each in found.changes if each.where.startswith("requests.granted[")]
    assert [each.new for each in granted] == [None] * 7
    assert granted[1].old == 1
    assert sum(each.table == "disputes" for each in found.changes) == 15


def test_it_compares_across_layouts_where_keys_map():
    found = compare_reports(filled_report(2020), filled_report(2021))
    by_path = {each.where: each for each in found.changes}
    assert by_path["disclosure.permits.decisions"].old == 2
    assert by_path["disclosure.permits.decisions"].new == 0
    assert by_path["disclosure.procurement.projects"].new is None
    assert by_path["disclosure.regulations.issued"].old is None


@pytest.mark.parametrize("years", [(2020, 2021), (2021, 2020)])
def test_it_sets_the_undivided_row_against_the_last_of_the_divided(years):  # RPT-15
    old, new = (filled_report(year) for year in years)
    found = compare_reports(old, new)
    legacy = [each for each in found.changes if each.is_legacy]
    assert [each.where for each in legacy] == [f"requests.other_other[{at}]" for at in range(7)]
    undivided = old if years == (2020, 2021) else new
    column = 0 if undivided is old else 1
    assert tuple((each.old, each.new)[column] for each in legacy) == undivided.requests["other"]
    assert not any(each.where.startswith("requests.other[") for each in found.changes)


def test_it_leaves_the_undivided_row_alone_when_both_have_it():
    found = compare_reports(filled_report(2019), filled_report(2020))
    assert not any(each.is_legacy for each in found.changes)
    assert sum(each.where.startswith("requests.other[") for each in found.changes) == 7


def test_it_says_how_alike_the_sections_read():
    old = filled_report(2022, sections=(Section(1, "总体情况", "一二三四"), Section(5, "", "有")))
    new = filled_report(2023, sections=(Section(1, "总体情况", "一二三五"), Section(6, "", "无")))
    found = compare_reports(old, new).sections
    assert [(each.number, each.ratio) for each in found] == [
        (1, Decimal("0.75")),
        (5, None),
        (6, None),
    ]


def test_it_gives_rows_for_a_terminal():
    old = filled_report(2022)
    new = filled_report(2023)
    new = replace(new, requests=with_row(new, "requests", "granted", (9, 1, 0, None, 0, 0, 10)))
    lines = list(rows(compare_reports(old, new), only_changed=True))
    assert [(line.old, line.new, line.difference, line.percent) for line in lines] == [
        ("0", "9", "+9", "—"),
        ("0", "—", "—", "—"),
        ("1", "10", "+9", "+900.0%"),
    ]
    assert [line.note for line in lines] == [
        "变化较大，请在报告中说明原因",
        "",
        "变化较大，请在报告中说明原因",
    ]
    assert len(list(rows(compare_reports(old, new)))) == 200


def test_it_says_on_the_row_that_the_old_layout_is_undivided():
    lines = list(rows(compare_reports(filled_report(2020), filled_report(2021))))
    assert sum("旧格式未细分" in line.note for line in lines) == 7


@settings(max_examples=40, deadline=None, derandomize=True)
@given(report=reports())
def test_it_finds_no_change_between_a_report_and_itself(report):
    found = compare_reports(report, report)
    assert all(each.old == each.new and not each.is_swing for each in found.changes)
    assert all(each.ratio == 1 for each in found.sections)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(old=reports(), new=reports())
def test_it_turns_round_when_the_reports_do(old, new):
    there = {each.where: (each.old, each.new) for each in compare_reports(old, new).changes}
    back = {each.where: (each.new, each.old) for each in compare_reports(new, old).changes}
    assert there == back
