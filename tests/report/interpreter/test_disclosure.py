"""Table 2 in both layouts, mixtures of them, and with money in any unit (RPT-12, RPT-23)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from report.interpreter.reading_text import disclosure, said

DOCUMENTS_2021 = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数"
DOCUMENTS_2019 = "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量"
ITEMS_2019 = "信息内容\t上一年项目数量\t本年增/减\t处理决定数量"


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("规 章", "regulations"),
        ("行政规范性文件", "normative_documents"),
        ("规范性文件", "normative_documents"),
        ("行政\n规范性文件", "normative_documents"),
        ("行政规范性文件（件）", "normative_documents"),
    ],
)
def test_it_knows_a_row_however_it_is_written(label, key):
    report = disclosure(DOCUMENTS_2021, f"{label}\t1\t2\t3")
    assert dict(report.disclosure) == {key: {"issued": 1, "repealed": 2, "in_force": 3}}


def test_heads_worded_anew_are_known():
    report = disclosure(
        "信息内容\t本年制发文件数\t本年废止文件数\t现行有效文件数", "规章\t1\t2\t3"
    )
    assert dict(report.disclosure["regulations"]) == {"issued": 1, "repealed": 2, "in_force": 3}


def test_heads_in_another_order_are_followed():
    report = disclosure("信息内容\t现行有效件数\t本年制发件数\t本年废止件数", "规章\t1\t2\t3")
    assert dict(report.disclosure["regulations"]) == {"in_force": 1, "issued": 2, "repealed": 3}


def test_a_later_report_with_the_earlier_columns_keeps_them_and_says_so():
    report = disclosure(DOCUMENTS_2019, "规章\t0\t1\t2", ITEMS_2019, "行政许可\t49\t-14\t7323")
    assert report.form == "2021"
    assert dict(report.disclosure) == {
        "regulations": {"made": 0, "published": 1, "published_total": 2},
        "permits": {"items_last_year": 49, "change": -14, "decisions": 7323},
    }
    assert said(report) == [("structure.layout-mixed", "disclosure.regulations.made")]


def test_an_earlier_report_with_the_later_columns_keeps_them_and_says_so():
    report = disclosure(DOCUMENTS_2021, "规章\t0\t1\t2", year=2020)
    assert (report.form, list(report.disclosure["regulations"])) == (
        "2019",
        ["issued", "repealed", "in_force"],
    )
    assert said(report) == [("structure.layout-mixed", "disclosure.regulations.issued")]


@pytest.mark.parametrize(
    ("written", "change"),
    [
        ("-14", -14),
        ("－14", -14),
        ("减14", -14),
        ("减少14项", -14),
        ("14↓", -14),
        ("↓14", -14),
        ("+3", 3),
        ("增3", 3),
        ("增加3", 3),
        ("↑3", 3),
        ("0", 0),
        ("持平", 0),
        ("无", None),
    ],
)
def test_it_reads_every_writing_of_a_change(written, change):
    report = disclosure(ITEMS_2019, f"行政许可\t49\t{written}\t7323", year=2020)
    assert report.disclosure["permits"]["change"] == change


@pytest.mark.parametrize(
    ("head", "written", "amount"),
    [
        ("本年收费金额（单位：万元）", "64.2623", "64.2623"),
        ("本年收费金额（单位：万元）", "7142.40万元", "7142.40"),
        ("本年收费金额（单位：万元）", "251000元", "25.1"),
        ("本年收费金额（单位：万元）", "1,350.1714", "1350.1714"),
        ("本年收费金额（单位：万元）", "零", "0"),
        ("本年收费金额（单位：万元）", "-3.50", "-3.50"),
        ("本年收费金额（单位：元）", "251000", "25.1"),
        ("本年收费金额（单位：元）", "300000", "30"),
        ("本年收费金额（单位：元）", "25.1万元", "25.1"),
        ("本年收费金额（单位：亿元）", "1.25", "12500"),
        ("本年收费金额", "233", "233"),
    ],
)
def test_it_reads_money_into_ten_thousand_yuan(head, written, amount):
    report = disclosure(f"信息内容\t{head}", f"行政事业性收费\t{written}")
    figure = report.disclosure["charges"]["amount"]
    assert isinstance(figure, Decimal)
    assert format(figure, "f") == amount


@pytest.mark.parametrize("written", ["增3", "14件", "3.5.1", "5%"])
def test_what_is_no_amount_is_null_and_said(written):
    report = disclosure("信息内容\t本年收费金额（单位：万元）", f"行政事业性收费\t{written}")
    assert report.disclosure["charges"]["amount"] is None
    assert said(report) == [("structure.cell-unreadable", "disclosure.charges.amount")]


def test_what_is_no_change_is_null_and_said():
    report = disclosure(ITEMS_2019, "行政许可\t49\t3.5\t7323", year=2020)
    assert report.disclosure["permits"] == {
        "items_last_year": 49,
        "change": None,
        "decisions": 7323,
    }
    assert said(report) == [("structure.cell-unreadable", "disclosure.permits.change")]


def test_marks_are_null_and_said():
    report = disclosure(DOCUMENTS_2021, "规章\t/\t/\t/", "行政规范性文件\t1\t\t2")
    assert report.disclosure["regulations"] == dict.fromkeys(("issued", "repealed", "in_force"))
    assert report.disclosure["normative_documents"] == {
        "issued": 1,
        "repealed": None,
        "in_force": 2,
    }
    assert said(report) == [("structure.cell-mark", "disclosure.regulations")]


def test_a_row_without_figures_is_blank():
    report = disclosure(DOCUMENTS_2021, "规章\t\t\t", "行政规范性文件\t1\t2\t3")
    assert report.disclosure["regulations"] == dict.fromkeys(("issued", "repealed", "in_force"))


@pytest.mark.parametrize(
    ("row", "columns", "year"),
    [
        ("行政许可\t641", ["decisions"], 2023),
        ("规章\t1\t2\t3", ["issued", "repealed", "in_force"], 2023),
        ("规章\t1\t2\t3", ["made", "published", "published_total"], 2019),
        ("政府集中采购\t1\t2", ["projects", "amount"], 2023),
    ],
)
def test_a_row_whose_heads_are_lost_has_the_official_columns_and_it_is_said(row, columns, year):
    report = disclosure(row, year=year)
    ((key, figures),) = report.disclosure.items()
    assert list(figures) == columns
    assert ("structure.head-missing", f"disclosure.{key}") in said(report)


@pytest.mark.parametrize("row", ["规章\t1\t2", "规章\t1\t2\t3\t4", "规章\n1\n2"])
def test_a_row_with_too_many_or_too_few_numbers_is_null(row):
    report = disclosure(DOCUMENTS_2021, row)
    assert set(report.disclosure["regulations"].values()) == {None}
    assert said(report) == [("structure.row-unplaced", "disclosure.regulations")]


def test_a_figure_under_no_head_is_not_placed():
    report = disclosure(DOCUMENTS_2021 + "\t备注", "规章\t1\t2\t\t9")
    assert set(report.disclosure["regulations"].values()) == {None}


def test_a_government_report_s_extra_rows_are_left_out_and_said():
    report = disclosure("信息内容\t本年处理决定数量", "行政许可\t5", "国有资产处置\t6")
    assert dict(report.disclosure) == {"permits": {"decisions": 5}}
    assert said(report) == [("structure.row-extra", "disclosure")]


def test_numbers_without_a_label_are_left_out_and_said():
    report = disclosure("1\t2\t3", DOCUMENTS_2021, "规章\t1\t2\t3")
    assert said(report) == [("structure.row-unplaced", "disclosure")]


def test_a_row_twice_counts_once_when_the_figures_agree():
    report = disclosure(DOCUMENTS_2021, "规章\t1\t2\t3", "规章\t1\t2\t3")
    assert (report.disclosure["regulations"]["issued"], said(report)) == (1, [])


def test_a_row_twice_is_null_where_they_differ():
    report = disclosure(DOCUMENTS_2021, "规章\t1\t2\t3", "规章\t1\t9\t3")
    assert report.disclosure["regulations"] == {"issued": 1, "repealed": None, "in_force": 3}
    assert said(report) == [("structure.row-twice", "disclosure.regulations")]


def test_heads_of_a_block_without_a_caption_begin_it():
    report = disclosure(DOCUMENTS_2021, "规章\t1\t2\t3", "\t本年处理决定数量", "行政许可\t5")
    assert report.disclosure["permits"] == {"decisions": 5}
