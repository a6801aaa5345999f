"""How lines of text become paragraphs and tables."""

from __future__ import annotations

import pytest

from gongkai.report.document import Paragraph, UnreadableFile
from gongkai.report.readers.plain_text import read_document


def blocks(text):
    return read_document(text.encode()).blocks


def rows(table):
    return [[cell.text for cell in row] for row in table.rows()]


def test_a_paragraph_keeps_its_words_and_knows_its_line():
    (first, second) = blocks("\n甲  乙。\r\n\r\n　丙　\r\n")
    assert (first.text, first.place.line) == ("甲  乙。", 2)
    assert (second.text, second.place.line) == ("　丙", 4)


def test_tabs_part_cells_and_give_columns():
    (table,) = blocks("规章\t1\t2\n\t3\t\n")
    assert (rows(table), table.aligned) == ([["规章", "1", "2"], ["", "3", ""]], True)


def test_a_blank_line_parts_tabbed_tables_of_different_width():
    first, second = blocks("规章\t1\t2\n\n行政许可\t3\n")
    assert (rows(first), rows(second)) == ([["规章", "1", "2"]], [["行政许可", "3"]])
    (together,) = blocks("规章\t1\t2\n\n规范性文件\t3\t4\n")
    assert len(rows(together)) == 2


def test_one_cell_a_line_has_its_rows_parted_by_blank_lines():
    (table,) = blocks("\t规章\n\t1\n\n\t\n\t2\n")
    assert (rows(table), table.aligned) == ([["规章", "1"], ["", "2"]], False)


def test_a_cell_goes_on_below_without_a_tab():
    (table,) = blocks("\t本年新\n公开数量\n\t对外公开\n\n总数量\n\t总计\n")
    assert rows(table) == [
        ["本年新\n公开数量", "对外公开\n\n总数量".replace("\n\n", "\n"), "总计"]
    ]


@pytest.mark.parametrize(
    "after", ["三、收到和处理政府信息公开申请情况", "3", "这一段文字说明表中数据的来源和范围"]
)
def test_what_stands_below_a_table_is_no_part_of_its_last_cell(after):
    found = blocks(f"\t规章\n\t其他\n\n{after}\n")
    assert isinstance(found[-1], Paragraph)
    assert found[-1].text == after


def test_a_number_does_not_go_on_below():
    table, paragraph, _ = blocks("\t规章\n\t1\n甲乙\n\t2\n")
    assert (rows(table), paragraph.text) == ([["规章", "1"]], "甲乙")


def test_drawn_borders_and_lone_pipes_are_left_out():
    (table,) = blocks("┌──┬──┐\n│规章│ 1│\n├──┼──┤\n│许可│ 2│\n└──┴──┘\n")
    assert rows(table) == [["规章", "1"], ["许可", "2"]]
    assert [block.text for block in blocks("甲\n|\n乙\n=====\n丙\n")] == ["甲", "乙", "丙"]


def test_a_sentence_with_a_pipe_is_no_table():
    (paragraph,) = blocks("见“政府网站|公开专栏”。")
    assert isinstance(paragraph, Paragraph)


def test_page_ends_leave_no_number_behind():
    found = [block.text for block in blocks("甲\n3\f乙\n- 4 -\n第5页 共6页\n丙\f丁\n")]
    assert found == ["甲", "乙", "丙 丁"]


def test_spaces_set_columns_by_width_on_the_screen():
    table = blocks("项目        甲      乙\n规章        1       2\n许可                3\n")[0]
    assert rows(table) == [["项目", "甲", "乙"], ["规章", "1", "2"], ["许可", "", "3"]]
    assert [cell.column for cell in table.cells] == [0, 1, 2] * 3


def test_a_row_out_of_line_keeps_only_its_order():
    (table,) = blocks("规章    1       2\n许可    3       4\n处罚      5       6\n")
    assert rows(table)[-1] == ["处罚", "5  6"]


def test_a_row_that_ends_early_has_no_blank_cell_at_its_end():
    (table,) = blocks("规章    1       2\n许可    3\n")
    assert rows(table)[-1] == ["许可", "3"]


def test_figures_set_to_the_right_or_the_middle_are_columns_too():
    for text in ("规章    1   200\n许可  300     4\n", "规章   1    200\n许可  300    4\n"):
        (table,) = blocks(text)
        assert rows(table) == [["规章", text.split()[1], "200"], ["许可", "300", "4"]]


def test_a_heading_ends_a_table_set_with_spaces():
    table, heading, paragraph = blocks("规章    1   200\n三、某节\n正文。\n")
    assert (rows(table), heading.text, paragraph.text) == (
        [["规章", "1", "200"]],
        "三、某节",
        "正文。",
    )


def test_what_is_no_text_is_refused():
    with pytest.raises(UnreadableFile):
        read_document(bytes(range(256)) * 40)
