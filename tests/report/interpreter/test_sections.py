"""The six sections, whatever numerals, wordings and markup their headings have (RPT-5)."""

from __future__ import annotations

import pytest

from gongkai.report.document import Cell, Document, Paragraph, Place, Table
from gongkai.report.forms import FORM_2021
from gongkai.report.interpreter import NotAReport, interpret
from report.interpreter.reading_text import TITLE, read


def sections(*lines):
    return [
        (part.number, part.title, part.text) for part in read("\n".join([TITLE, *lines])).sections
    ]


@pytest.mark.parametrize(
    ("line", "number", "title", "text"),
    [
        ("一、总体情况", 1, "总体情况", ""),
        ("一.总体情况：", 1, "总体情况：", ""),
        ("  1、总体情况", 1, "总体情况", ""),
        ("第一部分 总体情况", 1, "总体情况", ""),
        ("⼀、总体情况", 1, "总体情况", ""),
        ("**一、总体情况**", 1, "总体情况", ""),
        ("总体情况", 1, "总体情况", ""),
        ("一、概述", 1, "概述", ""),
        (
            "一、总体情况。2023年，我局认真开展工作，制度更加健全，渠道更加畅通，回应更加及时。",
            1,
            "总体情况",
            "2023年，我局认真开展工作，制度更加健全，渠道更加畅通，回应更加及时。",
        ),
        (
            "一、总体情况2023年，我局认真开展工作，制度更加健全，渠道更加畅通，回应更加及时。",
            1,
            "总体情况",
            "2023年，我局认真开展工作，制度更加健全，渠道更加畅通，回应更加及时。",
        ),
        ("四．政府信息公开行政复议、行政诉讼情况", 4, "政府信息公开行政复议、行政诉讼情况", ""),
        (
            "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况统计表",
            4,
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况统计表",
            "",
        ),
        (
            "四、政府信息公开被行政复议、行政诉讼的情况",
            4,
            "政府信息公开被行政复议、行政诉讼的情况",
            "",
        ),
        ("5、 工作存在的主要问题及改进情况", 5, "工作存在的主要问题及改进情况", ""),
        ("四、存在的主要问题及改进情况", 5, "存在的主要问题及改进情况", ""),
        ("五、存在问题及改进措施", 5, "存在问题及改进措施", ""),
        ("六、其它需要报告的事项", 6, "其它需要报告的事项", ""),
        ("六、其他需要報告的事項", 6, "其他需要報告的事項", ""),
    ],
)
def test_it_knows_a_heading_however_it_is_written(line, number, title, text):
    assert sections(line) == [(number, title, text)]


@pytest.mark.parametrize(
    "line",
    [
        "（一）主动公开工作",
        "本报告由总体情况、主动公开政府信息情况等六个部分组成。",
        "主动公开政府信息情况良好，全年共发布信息三百余条，回应留言二十条，召开新闻发布会两次，群众满意。",
        "甲、乙",
    ],
)
def test_other_lines_are_no_headings(line):
    assert sections("一、总体情况", line) == [(1, "总体情况", line)]


def test_a_sub_heading_with_a_section_s_words_does_not_take_its_place():
    assert sections(
        "一、总体情况", "（一）主动公开政府信息情况。全年三条。", "二、主动公开政府信息情况"
    ) == [
        (1, "总体情况", "（一）主动公开政府信息情况。全年三条。"),
        (2, "主动公开政府信息情况", ""),
    ]


def test_a_table_of_contents_is_not_the_report():
    headings = [
        f"{numeral}、{title}"
        for numeral, title in zip("一二三四五六", FORM_2021.sections, strict=True)
    ]
    body = [line for heading in headings for line in (heading, "正文。")]
    found = sections("目录", *headings, *body)
    assert [text for _, _, text in found] == ["正文。"] * 6


def test_it_reads_headings_marked_by_the_format_without_numerals():
    blocks = (
        Paragraph(TITLE, Place(1), heading=1),
        Paragraph("总体情况", Place(2), heading=2),
        Paragraph("正文。", Place(3)),
        Paragraph("其他需要报告的事项", Place(4), heading=2),
    )
    assert [part.number for part in interpret(Document(blocks), "x").sections] == [1, 6]


def test_it_reads_headings_and_text_in_the_cells_of_a_layout_table():
    cells = (
        Cell(f"{TITLE}\n一、总体情况\n" + "我局认真做好政府信息公开工作。" * 20, 0, 0, Place(1)),
        Cell("二、主动公开政府信息情况", 1, 0, Place(2)),
    )
    report = interpret(Document((Table(cells),)), "x")
    assert [part.number for part in report.sections] == [1, 2]
    assert report.sections[0].text == "我局认真做好政府信息公开工作。" * 20
    assert report.title == TITLE


def test_lines_of_text_know_their_lines_in_the_file():
    report = read(
        f"{TITLE}\n\n一、总体情况。" + "全年工作情况较好。" * 6 + "\n\n第二段。\n- 3 -\n第三段。\n"
    )
    assert report.sections[0].lines == (3, 5, 7)
    assert report.places["sections[0]"].line == 3


def test_prose_beside_a_table_set_line_by_line_stays_prose():
    rows = ["本年新收政府信息公开申请数量", *"3000003"]
    found = sections(
        "三、收到和处理政府信息公开申请情况", "单位：件。", *rows, "注：本表不含下级。"
    )
    assert found == [(3, "收到和处理政府信息公开申请情况", "单位：件。\n注：本表不含下级。")]


@pytest.mark.parametrize("text", ["你好", "关于召开会议的通知\n\n请准时参加。", "1\t2\n3\t4"])
def test_what_is_no_report_is_refused_in_a_sentence(text):
    with pytest.raises(NotAReport, match=r"^没有认出年度报告.*。$"):
        read(text)


def test_an_empty_document_is_refused():
    with pytest.raises(NotAReport):
        interpret(Document(()), "x")


@pytest.mark.parametrize("after", [True, False])
def test_a_list_of_contents_before_or_after_the_report_is_no_heading(after):
    titles = [
        f"{numeral}、{title}"
        for numeral, title in zip("一二三四五六", FORM_2021.sections, strict=True)
    ]
    body = [line for title in titles for line in (title, "本机关认真开展工作。")]
    found = sections(*body, *titles) if after else sections(*titles, *body)
    assert [text.split("\n")[0] for _, _, text in found] == ["本机关认真开展工作。"] * 6
