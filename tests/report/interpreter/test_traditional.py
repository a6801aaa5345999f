"""Copies in traditional characters, with Taiwan's words, and offices' explanations in labels."""

from __future__ import annotations

import pytest

from gongkai.report.interpreter import interpret
from gongkai.report.readers.plain_text import read_document
from gongkai.text.normal_forms import traditional
from report.interpreter.random_reports import made_report
from report.interpreter.reading_text import disclosure, requests, said
from report.made.page_shapes import page_rows


@pytest.mark.parametrize("form", ["2021", "2019"])
def test_it_reads_a_copy_in_traditional_characters(form):
    report = made_report(2, form)
    text = traditional(page_rows(report)).replace("文件", "檔案").replace("項目", "專案")
    read = interpret(read_document(text.encode()), "made")
    assert dict(read.disclosure) == report.disclosure
    assert dict(read.requests) == report.requests
    assert dict(read.disputes) == report.disputes
    assert [part.number for part in read.sections] == [1, 2, 3, 4, 5, 6]


def test_the_organ_keeps_the_characters_of_the_title():
    report = made_report(2)
    text = traditional(page_rows(report))
    read = interpret(read_document(text.encode()), "made")
    assert read.organ == traditional(report.organ)
    assert read.year == report.year


def test_words_in_an_explanation_name_no_other_row():
    report = disclosure(
        "信息内容 | 上一年项目数量(指2019年事项数) | 本年增/减(减用负值表示,如-8) | 处理决定数量",
        "行政许可 | 8 | 5 | 93",
        "其他对外管理服务事项(指行政许可以外的事项,含行政处罚、行政强制) | 117 | 0 | 165",
        year=2020,
    )
    assert dict(report.disclosure) == {
        "permits": {"items_last_year": 8, "change": 5, "decisions": 93},
        "other_services": {"items_last_year": 117, "change": 0, "decisions": 165},
    }


def test_a_local_row_of_documents_is_no_official_row():
    report = disclosure(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
        "行政规范性文件(含部门文件) | 2 | 2 | 19",
        "其他主动公开文件(含除规范性文件以外的文件) | 186 | 86 | 255",
    )
    assert report.disclosure == {
        "normative_documents": {"issued": 2, "repealed": 2, "in_force": 19}
    }
    assert ("structure.row-extra", "disclosure") in said(report)


def test_an_explained_row_and_head_of_table_3_are_the_official_ones():
    head = "\t自然人（公民个人）\t商业企业（公司）\t科研机构\t社会公益组织（含慈善组织等）"
    report = requests(
        "一、本年新收政府信息公开申请数量（含上年结转后重新申请）\t1\t0\t0\t0\t0\t0\t1",
        "（一）予以公开（含部分公开）\t\t0\t0\t0\t0\t0\t1",
        head=f"{head}\t法律服务机构\t其他（以上均不属于的）\t总计",
    )
    assert report.requests["received"] == (1, 0, 0, 0, 0, 0, 1)
    assert report.requests["granted"] == (None, 0, 0, 0, 0, 0, 1)
