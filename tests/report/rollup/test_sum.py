"""Adding reports up: what goes in, what is missing, what is refused (RPT-8)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.report.model import report_from_json
from gongkai.report.readers import read_report_bytes
from gongkai.report.rollup import CannotSum, Missing, sum_reports
from gongkai.report.writers import SUFFIXES, render_report
from report.filled import filled_report, with_row
from report.strategies import BODIES, PLACES, reports

ORGANS = [place + body for place in PLACES for body in BODIES]


def of(organ, **changes):
    return filled_report(organ=organ, **changes)


def test_it_adds_every_cell_of_every_table():
    rollup = sum_reports([of("澄湖市公安局"), of("青榆县司法局"), of("望麓区教育局")])
    one = filled_report()
    assert rollup.report.requests == {
        key: tuple(3 * count for count in row) for key, row in one.requests.items()
    }
    assert rollup.report.disputes["reconsideration"] == (6, 0, 0, 3, 9)
    assert rollup.report.disclosure["charges"] == {"amount": Decimal("4050.5142")}
    assert rollup.report.disclosure["normative_documents"]["in_force"] == 6
    assert rollup.missing == ()


def test_it_says_which_organs_went_in():
    rollup = sum_reports([of("澄湖市公安局"), of("青榆县司法局")])
    assert rollup.organs == ("澄湖市公安局", "青榆县司法局")
    assert rollup.report.organ == "澄湖市公安局等二个单位"
    assert rollup.report.title == "澄湖市公安局等二个单位2023年政府信息公开工作年度报告"
    assert rollup.report.section(1).text == (
        "本报告由2个单位的2023年度报告汇总而成，包括：澄湖市公安局、青榆县司法局。"
    )
    assert rollup.report.section(6).text == "各单位数据齐全，各项合计为各单位数据之和。"
    assert len(rollup.report.sections) == 6


def test_it_names_the_sum_after_the_organ_given():
    rollup = sum_reports([of("澄湖市公安局")], organ="澄湖市人民政府")
    assert rollup.report.title == "澄湖市人民政府2023年政府信息公开工作年度报告"
    assert sum_reports([of("澄湖市公安局")]).report.organ == "澄湖市公安局"


def test_it_never_counts_a_blank_as_zero():
    whole, blank = of("澄湖市公安局"), of("青榆县司法局")
    blank = replace(blank, requests=with_row(blank, "requests", "granted", (None, *[1] * 6)))
    both = [blank, replace(blank, organ="望麓区教育局")]
    some = sum_reports([whole, blank])
    assert some.report.requests["granted"][0] == whole.requests["granted"][0]
    assert some.missing == (
        Missing("requests.granted[0]", "（一）予以公开的“自然人”", ("青榆县司法局",)),
    )
    assert sum_reports(both).report.requests["granted"] == (None, 2, 2, 2, 2, 2, 2)


def test_it_lists_rows_and_tables_that_an_organ_lacks_once():
    whole, part = of("澄湖市公安局"), of("青榆县司法局", disputes={})
    requests = {key: row for key, row in part.requests.items() if key != "granted"}
    disclosure = {**part.disclosure, "permits": {"decisions": None}}
    part = replace(part, requests=requests, disclosure=disclosure)
    rollup = sum_reports([whole, part])
    assert [(gap.where, gap.label) for gap in rollup.missing] == [
        ("disclosure.permits", "行政许可"),
        ("requests.granted", "（一）予以公开"),
        ("disputes", "行政复议、行政诉讼情况表"),
    ]
    assert rollup.report.requests["granted"] == whole.requests["granted"]
    assert "行政许可：青榆县司法局未填。" in rollup.report.section(6).text


def test_it_lists_single_cells_of_the_other_tables():
    part = of("青榆县司法局")
    disclosure = {**part.disclosure, "regulations": {"issued": 1, "repealed": None}}
    part = replace(
        part,
        disclosure=disclosure,
        disputes=with_row(part, "disputes", "litigation", (0, None, 0, 0, 0)),
    )
    rollup = sum_reports([of("澄湖市公安局"), part])
    assert [(gap.where, gap.label) for gap in rollup.missing] == [
        ("disclosure.regulations.repealed", "规章“本年废止件数”"),
        ("disclosure.regulations.in_force", "规章“现行有效件数”"),
        ("disputes.litigation[1]", "行政诉讼“未经复议直接起诉”的“结果纠正”"),
    ]


def test_it_keeps_the_undivided_row_of_a_mixture_apart():  # RPT-15
    part = of("青榆县司法局")
    rows = {key: row for key, row in part.requests.items() if not key.startswith("other_")}
    part = replace(part, requests={**rows, "other": (5, 0, 0, 0, 0, 0, 5)})
    rollup = sum_reports([of("澄湖市公安局"), part])
    assert rollup.report.requests["other"] == (5, 0, 0, 0, 0, 0, 5)
    assert {gap.where for gap in rollup.missing} == {
        "requests.other",
        "requests.other_correction_overdue",
        "requests.other_fee_overdue",
        "requests.other_other",
    }


@pytest.mark.parametrize(
    ("given_reports", "sentence"),
    [
        ([], "没有可汇总的报告"),
        ([of("甲"), of("乙", year=2022)], "年度不同（“乙”为2022年，“甲”为2023年）"),
        ([of("甲"), replace(of("乙"), form="2019")], "格式不同"),
        ([replace(of("甲"), year=None)], "“甲”没有写明年度"),
        ([of("甲", file="a.docx"), of("甲", file="b.pdf", disputes={})], "a.docx、b.pdf"),
        (
            [replace(of("甲"), organ=None, file="a"), replace(of("甲"), organ=None, file="b")],
            "重复",
        ),
        ([replace(of("甲"), organ=None), replace(of("甲"), organ=None)], "请每个单位只留一份"),
    ],
)
def test_it_refuses_what_cannot_be_added(given_reports, sentence):
    with pytest.raises(CannotSum, match=sentence):
        sum_reports(given_reports)


def test_it_gives_itself_as_data():
    rollup = sum_reports([of("澄湖市公安局"), of("青榆县司法局", disputes={})])
    data = rollup.as_json()
    assert report_from_json(data["report"]).requests == rollup.report.requests
    assert data["organs"] == ["澄湖市公安局", "青榆县司法局"]
    assert data["missing"] == [
        {"where": "disputes", "label": "行政复议、行政诉讼情况表", "organs": ["青榆县司法局"]}
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_it_reads_back_from_every_format(suffix):
    total = sum_reports([of("澄湖市公安局"), of("青榆县司法局")]).report
    found = read_report_bytes(render_report(total, suffix), f"汇总{suffix}")
    assert (found.requests, found.disputes) == (total.requests, total.disputes)
    assert found.disclosure == total.disclosure


@settings(max_examples=40, deadline=None, derandomize=True)
@given(data=st.data(), count=st.integers(2, 4))
def test_it_adds_up_to_the_sum_of_what_is_given_whatever_the_order(data, count):
    year = 2023
    members = []
    for organ in ORGANS[:count]:
        report = data.draw(reports().filter(lambda one: one.form == "2021"))
        members.append(replace(report, organ=organ, year=year))
    total, turned = sum_reports(members), sum_reports(members[::-1])
    assert total.report.requests == turned.report.requests
    assert total.report.disclosure == turned.report.disclosure
    for key, row in total.report.requests.items():
        for column, figure in enumerate(row):
            given_ones = [
                member.requests[key][column]
                for member in members
                if key in member.requests and member.requests[key][column] is not None
            ]
            assert figure == (sum(given_ones) if given_ones else None)
            missing = {gap.where: set(gap.organs) for gap in total.missing}
            without = missing.get("requests", set()) | missing.get(f"requests.{key}", set())
            without |= missing.get(f"requests.{key}[{column}]", set())
            assert len(without) == count - len(given_ones)
