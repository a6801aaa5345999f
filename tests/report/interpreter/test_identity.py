"""Title, organ, year and period, however the cover is set (RPT-2, RPT-4)."""

from __future__ import annotations

from datetime import date

import pytest

from report.interpreter.reading_text import read, said

BODY = (
    "一、总体情况\n澄湾市公安局在这一年中认真做好政府信息公开各项工作，制度更加健全，渠道更加畅通，"
    "回应更加及时，群众更加满意，取得了新的成效，也还存在一些不足，需要继续改进和努力。\n"
    "二、主动公开政府信息情况\n"
)
ORGAN = "澄湾市公安局"


@pytest.mark.parametrize(
    "cover",
    [
        "澄湾市公安局2023年政府信息公开工作年度报告",
        "澄湾市公安局 2023 年度政府信息公开工作报告",
        "澄湾市公安局2023年政府信息公开工作\n\n年度报告",
        "澄湾市公安局\n\n2023年度\n\n政府信息公开工作年度报告",
        "澄湾市\n公安局2023年政府信息公开工作年度报告",
        "2023年澄湾市公安局政府信息公开工作年度报告",
        "二〇二三年澄湾市公安局政府信息公开工作年度报告",
        "澄湾市公安局关于2023年政府信息公开工作的报告",
        "澄湾市公安局2023年政务公开工作年度报告",
        "澄湾市公安局2023年政府信息公开年报",
        "澄湾市公安局政府信息公开工作年度报告（2023年度）",
        "澄湾市公安局2023年政府信息公开工作年度报告（公开版）",
        "**澄湾市公安局2023年政府信息公开工作年度报告**",
        "澄湾市公安局2023年政府信息公開工作年度報告",
        "年报\n澄湾市公安局2022年政府信息公开工作年度报告\n\n澄湾市公安局2023年政府信息公开年报",
        "首页\n澄湾市公安局2023年政府信息公开工作年度报告\n发布时间：2024-01-20",
    ],
)
def test_it_finds_organ_and_year(cover):
    report = read(f"{cover}\n{BODY}")
    assert (report.organ, report.year, said(report)) == (ORGAN, 2023, [])
    assert report.title
    assert report.places["title"].line >= 1


def test_the_title_is_no_part_of_the_preface():
    report = read(f"澄湾市公安局\n2023年政府信息公开工作年度报告\n本报告依法编制。\n{BODY}")
    assert report.title == "澄湾市公安局2023年政府信息公开工作年度报告"
    assert report.preface == "本报告依法编制。"


def test_an_organ_without_its_place_is_completed_from_the_body():
    report = read(
        "公安局2023年政府信息公开工作年度报告\n一、总体情况\n由澄湾市公安局编制。对我市公安局。\n"
    )
    assert (report.organ, said(report)) == (ORGAN, [("structure.title", "title")])


def test_an_organ_without_its_place_stays_when_the_body_has_no_more():
    report = read("公安局2023年政府信息公开工作年度报告\n一、总体情况\n本局编制。\n")
    assert (report.organ, said(report)) == ("公安局", [])


@pytest.mark.parametrize(
    "cover",
    [
        "2023年政府信息公开工作年度报告",
        "关于2023年政府信息公开工作年度报告",
        "政府信息公开工作年度报告（2023年）",
        "年度报告",
    ],
)
def test_a_title_without_an_organ_is_completed_from_the_signature(cover):
    report = read(f"{cover}\n{BODY}六、其他需要报告的事项\n无。\n澄湾市公安局\n2024年1月18日\n")
    assert (report.organ, report.year) == (ORGAN, 2023 if "2023" in cover else 2024)
    assert said(report) == [("structure.title", "title")]


def test_without_title_and_signature_there_is_no_organ():
    report = read("2023年政府信息公开工作年度报告\n" + BODY)
    assert (report.organ, said(report)) == (None, [("structure.title", "title")])


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("统计期限自2023年1月1日起至2023年12月31日止。", (date(2023, 1, 1), date(2023, 12, 31))),
        (
            "所列数据的统计期限为 2023 年 1 月 1 日至 12 月 31 日。",
            (date(2023, 1, 1), date(2023, 12, 31)),
        ),
        ("数据期限自2023年1月1日始，至2023年11月30日止。", (date(2023, 1, 1), date(2023, 11, 30))),
        ("统计时限：2023年1月1日—2023年12月31日。", (date(2023, 1, 1), date(2023, 12, 31))),
    ],
)
def test_it_reads_the_period_that_is_stated(sentence, period):
    report = read(f"澄湾市公安局2023年政府信息公开工作年度报告\n{sentence}\n{BODY}")
    assert report.period == period


@pytest.mark.parametrize(
    "sentence",
    ["2023年5月1日至5月7日开展宣传。", "统计期限自2023年2月30日至2023年12月31日。", "按月公布。"],
)
def test_without_a_stated_period_it_is_the_data_year(sentence):
    report = read(f"澄湾市公安局2023年政府信息公开工作年度报告\n{sentence}\n{BODY}")
    assert report.period == (date(2023, 1, 1), date(2023, 12, 31))


def test_the_year_comes_from_the_period_when_there_is_no_title():
    report = read(f"统计期限自2020年1月1日起至2020年12月31日止。\n{BODY}")
    assert (report.year, report.form) == (2020, "2019")


def test_without_any_year_the_rows_tell_the_layout():
    rows = "三、收到和处理政府信息公开申请情况\n（六）其他处理\t0\t0\t0\t0\t0\t0\t0\n"
    report = read(rows)
    assert (report.year, report.form, report.period) == (None, "2019", None)
    assert read(rows.replace("（六）其他处理", "2.重复申请")).form == "2021"


def test_a_year_before_the_layouts_is_read_in_the_layout_its_rows_speak_for():
    assert read(f"澄湾市公安局2016年政府信息公开工作年度报告\n{BODY}").form == "2021"


def test_a_title_centred_with_spaces_is_the_title():
    report = read(f"{' ' * 70}澄湾市公安局2023年政府信息公开工作年度报告\n一、总体情况\n")
    assert report.organ == "澄湾市公安局"
