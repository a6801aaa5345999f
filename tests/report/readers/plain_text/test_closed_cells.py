"""One cell a line, each closed by a pipe, as extractors of web pages leave tables."""

from __future__ import annotations

import pytest

from gongkai.report.document import Table
from gongkai.report.readers.plain_text import read_document


def blocks(text):
    return read_document(text.encode()).blocks


def rows(table):
    return [[cell.text for cell in row] for row in table.rows()]


def test_a_pipe_alone_is_a_blank_cell():
    (table,) = blocks("规章 |\n0 |\n|\n2 |\n行政规范性文件 |\n|\n|\n|\n")
    assert rows(table) == [["规章", "0", "", "2"], ["行政规范性文件", "", "", ""]]
    assert not table.aligned


def test_pipes_that_fill_a_row_up_are_no_cells():
    (table,) = blocks("第二十条 | |||\n行政许可 |\n| ||\n行政处罚 |\n3 | ||\n")
    assert rows(table) == [["第二十条"], ["行政许可", ""], ["行政处罚", "3"]]


def test_a_pipe_that_opens_each_row_is_no_cell():
    (table,) = blocks("|\n规章 |\n0 |\n|\n|\n文件 |\n5 |\n1 |\n|\n许可 | ||\n|\n7 |\n")
    assert rows(table) == [["规章", "0", ""], ["文件", "5", "1"], ["许可"], ["7"]]


def test_a_cell_may_have_several_lines():
    (table,) = blocks("商业\n企业 |\n科研 |\n0 |\n1 |\n")[-1:]
    assert "科研" in [cell.text for cell in table.cells]


@pytest.mark.parametrize(
    "heading", ["三、收到和处理申请情况", "3.收到和处理申请情况", "**第三部分 收到申请的情况**"]
)
def test_a_heading_between_tables_is_no_part_of_a_cell(heading):
    table = "规章 |\n0 |\n许可 |\n1 |\n"
    above, between, below = blocks(f"{table}{heading}\n{table}")
    assert isinstance(above, Table)
    assert between.text == heading
    assert isinstance(below, Table)


def test_pipes_alone_between_cells_without_pipes_stay_what_parts_them():
    assert [block.text for block in blocks("规章\n|\n0\n|\n1\n")] == ["规章", "0", "1"]
