import pytest

from report.readers.pdf.looks import paragraphs, tables
from report.readers.pdf.paper import Page, paper

XS = (50, 200, 280, 360)
ROWS = [
    ["信息内容", "制发", "废止", "有效"],
    ["规章", "1", "0", "11"],
    ["规范性文件", "8", "26", "66"],
]


def rows(page, lines=ROWS, top=100, pitch=20, xs=XS):
    for number, line in enumerate(lines):
        for x, words in zip(xs, line, strict=True):
            if words:
                page.text(x, top + pitch * number, words)
    return page


def test_it_finds_columns_by_gaps():
    assert tables(paper(rows(Page()))) == [ROWS]


def test_it_reads_a_table_of_three_lines():
    page = rows(Page())
    for y in (85, 106, 150):
        page.line(50, y, 400, y)
    assert tables(paper(page)) == [ROWS]


def test_it_reads_a_table_with_only_an_outer_border():
    assert tables(paper(rows(Page()).grid((40, 400), (85, 150)))) == [ROWS]


def test_it_gives_a_blank_figure_a_cell():
    lines = [*ROWS, ["行政许可", "", "5", "6"]]
    assert tables(paper(rows(Page(), lines)))[0][-1] == ["行政许可", "", "5", "6"]


def test_it_reads_figures_aligned_to_the_right():
    page = Page()
    for y, label, figure in ((100, "许可", "447228"), (120, "处罚", "9"), (140, "强制", "88283")):
        page.text(50, y, label).text(300 - 5 * len(figure), y, figure).text(340, y, "0")
    assert tables(paper(page)) == [
        [["许可", "447228", "0"], ["处罚", "9", "0"], ["强制", "88283", "0"]]
    ]


def test_it_leaves_prose_alone():
    page = Page()
    for number in range(8):
        page.text(50, 100 + 18 * number, "全年公开信息1234条，其中文件5件。" * 2)
    assert tables(paper(page)) == []
    assert paragraphs(paper(page))[0].startswith("全年公开信息1234条")


def test_it_joins_a_wrapped_label_around_its_figures():
    page = rows(Page(), ROWS[:2])
    page.text(50, 142, "申请人逾期未按通知").text(200, 147, "6").text(280, 147, "7").text(
        360, 147, "8"
    )
    page.text(50, 152, "缴纳费用")
    assert tables(paper(page))[0][-1] == ["申请人逾期未按通知缴纳费用", "6", "7", "8"]


def test_it_joins_a_wrapped_label_below_its_figures():
    page = rows(Page(), ROWS).text(50, 152, "（含备案）")
    assert tables(paper(page))[0][-1][0] == "规范性文件（含备案）"


def test_it_lets_rules_decide_which_lines_are_one_row():
    page = rows(Page(), [ROWS[1], ["申请人逾期", "", "", ""], ["未缴费", "6", "7", "8"]], pitch=18)
    for y in (105, 145):
        page.line(50, y, 400, y)
    assert tables(paper(page)) == [[ROWS[1], ["申请人逾期未缴费", "6", "7", "8"]]]


def test_it_lets_tinted_rows_decide_which_lines_are_one_row():
    page = Page().area(50, 105, 400, 145, "0.9 g")
    rows(page, [ROWS[1], ["申请人逾期", "", "", ""], ["未缴费", "6", "7", "8"], ROWS[2]], pitch=18)
    assert tables(paper(page))[0][1] == ["申请人逾期未缴费", "6", "7", "8"]


def test_it_never_lets_tinted_rows_join_a_head_with_its_figures():
    page = rows(Page().area(50, 125, 400, 145, "0.9 g"))
    assert tables(paper(page)) == [ROWS]


def test_it_spreads_centred_heads_over_their_columns():
    xs = (50, 150, 200, 250, 300)
    page = rows(Page(), [["甲", "1", "2", "3", "4"], ["乙", "5", "6", "7", "8"]], 140, 20, xs)
    page.text(155, 120, "行政复议").text(255, 120, "行政诉讼")
    head = tables(paper(page))[0][0]
    assert head[-2:] == ["行政复议", "行政诉讼"]


def test_it_keeps_labels_of_several_levels_in_columns():
    lines = [
        ["（三）不予公开", "1.国家秘密", "1", "2"],
        ["", "2.其他", "3", "4"],
        ["（四）无法提供", "1.不掌握", "5", "6"],
    ]
    assert tables(paper(rows(Page(), lines, xs=(50, 140, 280, 360)))) == [lines]


def test_it_begins_a_new_table_where_columns_differ():
    page = rows(Page())
    rows(page, [["行政许可", "5", "6"], ["行政处罚", "7", "8"]], 170, 20, (50, 240, 320))
    assert len(tables(paper(page))) == 2


@pytest.mark.parametrize("last", ["以上数据均已核对。", "二、其他需要报告的事项情况说明如下各点"])
def test_it_ends_a_table_at_a_sentence_or_heading(last):
    assert last in paragraphs(paper(rows(Page()).text(50, 170, last)))


def test_it_joins_unruled_tables_over_a_page_break():
    first = rows(Page(), top=700)
    second = rows(Page(), [["行政许可", "5", "6", "7"], ["行政处罚", "1", "2", "3"]], 60)
    assert len(tables(paper(first, second))) == 1
