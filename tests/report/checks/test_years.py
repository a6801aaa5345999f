"""This year against last: RPT-V4, RPT-V7, RPT-V9, RPT-V15, RPT-V16, RPT-9, RPT-23."""

from decimal import Decimal

import pytest

from gongkai.report.findings import Severity
from report.checks.tables import disclosure, disputes, found, places, report, requests

YEARS = (
    "years.previous-report",
    "years.carried-in",
    "years.in-force",
    "years.items",
    "years.pending-disputes",
    "years.swing",
    "years.charges-unit",
    "years.copied-text",
)


@pytest.mark.parametrize("check", YEARS)
def test_nothing_is_said_without_last_years_report(check):
    assert found(check, report()) == []


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"year": 2021}, "本报告是2023年度，所给的报告是2021年度"),
        ({"year": 2022, "organ": "榆泽市林业局"}, "所给报告的机关是榆泽市林业局"),
    ],
)
def test_a_report_that_cannot_be_compared_is_named_and_left_alone(facts, reason):
    old = report(**facts, requests=requests(carried_out=[3, 0, 0, 0, 0, 0, 3]))
    (finding,) = found("years.previous-report", report(), old)
    assert reason in finding.message
    assert found("years.carried-in", report(), old) == []


def test_a_report_without_a_year_cannot_be_compared():
    undated = report(2022)
    undated = type(undated)(
        **{**{f: getattr(undated, f) for f in undated.__slots__}, "year": None}
    )
    (finding,) = found("years.previous-report", report(), undated)
    assert "看不出年度" in finding.message


@pytest.mark.parametrize("column", range(7))
def test_rpt_v4_every_column_continues(column):
    counts = [0] * 7
    counts[column] = 2
    old = report(2022, requests=requests(carried_out=counts))
    assert places("years.carried-in", report(), old) == [f"requests.carried_in[{column}]"]
    same = report(requests=requests(carried_in=counts))
    assert found("years.carried-in", same, old) == []


def test_rpt_v4_is_a_doubt_where_the_report_corrects_its_figures():
    old = report(2022, requests=requests(carried_out=[2, 0, 0, 0, 0, 0, 2]))
    plain = found("years.carried-in", report(), old)
    noted = found("years.carried-in", report(texts={6: "对上年数据作了更正。"}), old)
    assert {finding.severity for finding in plain} == {Severity.ERROR}
    assert {finding.severity for finding in noted} == {Severity.WARNING}
    assert plain[0].message == "“自然人”列：上年结转 0 ≠ 2022年度报告的结转下年度 2。"


def test_rpt_v4_is_unknown_for_a_blank_cell():
    old = report(2022, requests=requests(carried_out=[None, 0, 0, 0, 0, 0, 0]))
    assert found("years.carried-in", report(), old) == []


@pytest.mark.parametrize(("in_force", "speaks"), [(6, False), (5, True), (7, True)])
def test_rpt_v7_in_force_continues(in_force, speaks):
    row = {"issued": 3, "repealed": 2, "in_force": in_force}
    old = report(2022, disclosure=disclosure(normative_documents={"in_force": 5}))
    new = report(disclosure=disclosure(normative_documents=row))
    assert bool(found("years.in-force", new, old)) == speaks


def test_rpt_v7_is_unknown_for_a_blank_cell():
    old = report(2022, disclosure=disclosure(normative_documents={"in_force": None}))
    new = report(disclosure=disclosure(normative_documents={"in_force": 9}))
    assert found("years.in-force", new, old) == []


@pytest.mark.parametrize(("now", "speaks"), [(35, False), (40, True), (None, False)])
def test_rpt_v9_items_continue(now, speaks):
    old = report(
        2019, disclosure=disclosure("2019", permits={"items_last_year": 49, "change": -14})
    )
    new = report(2020, disclosure=disclosure("2019", permits={"items_last_year": now}))
    assert bool(found("years.items", new, old)) == speaks


@pytest.mark.parametrize(("total", "speaks"), [(1, True), (2, False), (None, False)])
def test_rpt_v15_pending_cases_appear_again(total, speaks):
    old = report(2022, disputes=disputes(litigation=(0, 0, 0, 2, 2)))
    new = report(disputes=disputes(litigation=(0, 0, 0, 0, total)))
    assert bool(found("years.pending-disputes", new, old)) == speaks


def test_rpt_v15_is_unknown_when_last_year_lacks_the_group():
    old = report(2022, disputes={})
    assert found("years.pending-disputes", report(), old) == []


@pytest.mark.parametrize(
    ("before", "now", "speaks"),
    [
        (10, 15, False),  # half, not more
        (10, 16, True),
        (10, 4, True),
        (10, 5, False),
        (4, 0, False),  # less than five
        (5, 0, True),
        (0, 5, True),
        (0, 4, False),
        (None, 50, False),
    ],
)
def test_rpt_v16_a_swing_is_more_than_half_and_five_at_least(before, now, speaks):
    old = report(2022, disclosure=disclosure(permits={"decisions": before}))
    new = report(disclosure=disclosure(permits={"decisions": now}))
    assert places("years.swing", new, old) == (["disclosure.permits.decisions"] if speaks else [])


def test_rpt_v16_is_content_with_an_explanation():
    old = report(2022, requests=requests(received=[10, 0, 0, 0, 0, 0, 10]))
    grown = requests(received=[90, 0, 0, 0, 0, 0, 90])
    unexplained = report(requests=grown, texts={1: "申请数量较上年增长。许可减少是因为放开。"})
    explained = report(requests=grown, texts={1: "申请数量较上年增长，主要是征收项目增多所致。"})
    assert places("years.swing", unexplained, old) == ["requests.received[6]"]
    assert found("years.swing", explained, old) == []


def test_rpt_v16_watches_disputes_too():
    old = report(2022, disputes=disputes(reconsideration=(9, 0, 0, 0, 9)))
    assert places("years.swing", report(), old) == ["disputes.reconsideration[4]"]


@pytest.mark.parametrize(
    ("before", "now", "speaks"),
    [
        ("233", "2330000", True),
        ("233", "0.0233", True),
        ("233", "466", False),
        ("0", "2330000", False),
    ],
)
def test_a_leap_of_ten_thousand_is_a_slip_of_the_unit(before, now, speaks):
    old = report(2022, disclosure=disclosure(charges={"amount": Decimal(before)}))
    new = report(disclosure=disclosure(charges={"amount": Decimal(now)}))
    assert bool(found("years.charges-unit", new, old)) == speaks
    swings = places("years.swing", new, old)
    assert not (speaks and swings), "one fault, one finding"


TEXT = (
    "2022年存在的主要问题是部分栏目更新不够及时，政策解读的形式较为单一，"
    "工作人员业务能力有待加强，共有3项。"
)


def test_rpt_9_a_paragraph_copied_but_for_its_figures_is_found():
    old = report(2022, texts={5: TEXT})
    new = report(texts={5: TEXT.replace("2022", "2023").replace("3项", "4项")})
    (finding,) = found("years.copied-text", new, old)
    assert finding.where == "sections[4].text"
    assert finding.span == (0, len(TEXT))
    assert finding.evidence.endswith("……")


def test_rpt_9_a_new_paragraph_a_short_one_and_other_sections_are_not():
    fresh = (
        "今年的不足在于依申请公开答复文书不够统一，与申请人沟通不够充分，"
        "部分专栏查找信息仍然不够方便快捷。"
    )
    old = report(2022, texts={5: TEXT + "\n继续努力。", 6: TEXT})
    assert found("years.copied-text", report(texts={5: fresh}), old) == []
    assert found("years.copied-text", report(texts={5: "继续努力。"}), old) == []
    assert found("years.copied-text", report(texts={6: TEXT}), old) == []
