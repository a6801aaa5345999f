"""Markdown: tables in every way it is written, headings, emphasis, tables in HTML."""

from __future__ import annotations

import pytest

from gongkai.report.document import Paragraph, Table
from gongkai.report.interpreter import interpret
from gongkai.report.readers.markdown import read_document
from report.interpreter.random_reports import made_report
from report.made.shapes import MARKDOWN_SHAPES


def blocks(text):
    return read_document(text.encode()).blocks


@pytest.mark.parametrize("shape", MARKDOWN_SHAPES)
@pytest.mark.parametrize("form", ["2021", "2019"])
@pytest.mark.parametrize("seed", range(4))
def test_it_reads_back_every_cell(shape, form, seed):
    report = made_report(seed, form, small=seed % 2 == 0)
    read = interpret(read_document(MARKDOWN_SHAPES[shape](report).encode()), "made")
    assert dict(read.disclosure) == report.disclosure
    assert dict(read.requests) == report.requests
    assert dict(read.disputes) == report.disputes
    assert [(part.number, part.title, part.text) for part in read.sections] == [
        (part.number, part.title, part.text) for part in report.sections
    ]
    assert (read.organ, read.title, read.preface) == (report.organ, report.title, report.preface)


def test_it_takes_headings_with_their_level():
    first, second = blocks("# 某局年报 #\n\n### 一、总体情况\n")
    assert (first.text, first.heading, second.heading) == ("某局年报", 1, 3)


def test_it_takes_emphasis_links_and_escapes_off_the_text():
    (paragraph,) = blocks("**一是**加强*学习*，见[专栏](http://a.cn/b)，1\\.2，A&nbsp;B<b>粗</b>")
    assert paragraph.text == "一是加强学习，见专栏，1.2，A B粗"


def test_it_keeps_stars_that_are_no_emphasis():
    (paragraph,) = blocks("手机号138****1234，2 * 3")
    assert paragraph.text == "手机号138****1234，2 * 3"


def test_it_leaves_out_rules_fences_and_page_numbers():
    assert [block.text for block in blocks("甲\n\n---\n\n```\n乙\n```\n\n- 3 -\n")] == ["甲", "乙"]


def test_it_parts_tables_at_blank_lines():
    tables = blocks("| 甲 |\n| :-: |\n\n| 1 | 2 |\n|---|---|\n")
    assert [[cell.text for cell in table.cells] for table in tables] == [["甲"], ["1", "2"]]


def test_it_reads_breaks_and_escaped_pipes_in_cells():
    (table,) = blocks("结果<br>维持 | 甲\\|乙\n--- | ---\n0 | \n")
    assert [cell.text for cell in table.cells] == ["结果\n维持", "甲|乙", "0", ""]


def test_it_reads_a_quoted_table():
    (table,) = blocks("> | 规章 | 0 |\n> | --- | --- |\n")
    assert [cell.text for cell in table.cells] == ["规章", "0"]


def test_it_reads_a_table_in_html_with_its_lines():
    pytest.importorskip("gongkai.report.readers.html")
    text = "# 年报\n\n甲\n\n<table>\n<tr><td>规章</td>\n<td>1</td></tr>\n</table>\n\n乙\n"
    heading, before, table, after = blocks(text)
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["规章", "1"]
    assert table.cells[0].place.line == 6
    assert (before.text, after.text, after.place.line) == ("甲", "乙", 10)
    assert isinstance(heading, Paragraph)


def test_it_reads_a_table_in_html_that_is_never_closed():
    pytest.importorskip("gongkai.report.readers.html")
    assert any(isinstance(block, Table) for block in blocks("<table><tr><td>1</td></tr>\n甲"))


def test_it_takes_off_tags_around_the_text_though_they_run_over_lines():
    opening = '<div class="scroll" role="region"\naria-label="表">'
    text = f"{opening}\n\n| 规章 | 0 |\n|---|---|\n\n</div>\n\n乙\n"
    table, after = blocks(text)
    assert [cell.text for cell in table.cells] == ["规章", "0"]
    assert (table.cells[0].place.line, after.text, after.place.line) == (4, "乙", 9)


def test_it_reads_closed_cells_of_a_line_each():
    table, after = blocks("规章 |\n**1** |\n|\n2 |\n\n乙\n")
    assert [cell.text for cell in table.cells] == ["规章", "1", "", "2"]
    assert after.text == "乙"
