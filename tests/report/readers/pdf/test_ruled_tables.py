import itertools

import pytest

from gongkai.report.document import Table
from gongkai.report.readers.pdf import read_document
from report.readers.pdf.looks import paragraphs, tables
from report.readers.pdf.paper import Page, paper

XS, YS = (50, 150, 250, 350), (100, 120, 140)
ROWS = [["项目", "数量", "金额"], ["许可", "12", "3.5"]]


def test_it_reads_a_table_of_stroked_lines():
    assert tables(paper(Page().table(XS, YS, ROWS))) == [ROWS]


def test_it_keeps_text_around_a_table_in_reading_order():
    page = Page().text(50, 80, "一、总体情况").table(XS, YS, ROWS).text(50, 180, "二、其他")
    kinds = [type(block).__name__ for block in read_document(paper(page)).blocks]
    assert kinds == ["Paragraph", "Table", "Paragraph"]
    assert paragraphs(paper(page)) == ["一、总体情况", "二、其他"]


def test_it_takes_thin_rectangles_for_lines():
    page = Page().rows(XS, YS, ROWS)
    for y in YS:
        page.area(XS[0], y - 0.25, XS[-1], y + 0.25)
    for x in XS:
        page.area(x - 0.25, YS[0], x + 0.25, YS[-1])
    assert tables(paper(page)) == [ROWS]


def test_it_joins_borders_drawn_cell_by_cell():
    page = Page().rows(XS, YS, ROWS)
    for x0, x1 in itertools.pairwise(XS):
        for y0, y1 in itertools.pairwise(YS):
            page.grid((x0 + 0.4, x1 - 0.4), (y0 + 0.4, y1 - 0.4))
    assert tables(paper(page)) == [ROWS]


@pytest.mark.parametrize("style", ["[3 2] 0 d", "[0.5 1.5] 0 d 0.5 w", "2 w"])
def test_it_takes_any_style_of_line(style):
    page = Page().rows(XS, YS, ROWS)
    for y in YS:
        page.line(XS[0], y, XS[-1], y, style)
    for x in XS:
        page.line(x, YS[0], x, YS[-1], style)
    assert tables(paper(page)) == [ROWS]


def test_it_joins_dots_and_dashes_drawn_one_by_one():
    page = Page().rows(XS, YS, ROWS)
    for y in YS:
        for x in range(50, 350, 3):
            page.area(x, y, x + 1, y + 1)
    for x in XS:
        for y in range(100, 141, 3):
            page.area(x, y, x + 1, y + 1)
    assert tables(paper(page)) == [ROWS]


def test_it_takes_a_double_line_for_one():
    page = Page().table(XS, YS, ROWS)
    for y in YS:
        page.line(50, y + 2, 350, y + 2)
    assert tables(paper(page)) == [ROWS]


def test_it_is_not_misled_by_tinted_heads():
    page = Page().area(50, 100, 350, 120, "0.8 0.9 1 rg").table(XS, YS, ROWS)
    assert tables(paper(page)) == [ROWS]


def test_it_closes_a_table_without_side_lines():
    page = Page().rows(XS, YS, ROWS)
    for y in YS:
        page.line(50, y, 350, y)
    for x in XS[1:-1]:
        page.line(x, 100, x, 140)
    assert tables(paper(page)) == [ROWS]


def test_it_merges_cells_where_lines_are_missing():
    page = (
        Page()
        .text(54, 112, "类别")
        .text(54, 132, "许可")
        .text(154, 112, "数量")
        .text(254, 112, "9")
    )
    page.line(50, 100, 350, 100).line(50, 140, 350, 140).line(50, 120, 150, 120)
    page.line(50, 100, 50, 140).line(150, 100, 150, 140).line(250, 100, 250, 140)
    page.line(350, 100, 350, 140)
    [table] = [block for block in read_document(paper(page)).blocks if isinstance(block, Table)]
    spans = [(c.text, c.row, c.column, c.row_span, c.column_span) for c in table.cells]
    assert spans == [
        ("类别", 0, 0, 1, 1), ("数量", 0, 1, 2, 1), ("9", 0, 2, 2, 1), ("许可", 1, 0, 1, 1),
    ]  # fmt: skip


def test_it_leaves_a_frame_around_text_alone():
    page = Page().grid((40, 560), (40, 700)).text(60, 80, "一、总体情况").table(XS, YS, ROWS)
    assert tables(paper(page)) == [ROWS]
    assert paragraphs(paper(page)) == ["一、总体情况"]


def test_it_takes_prose_out_of_a_layout_table():
    page = Page().grid((40, 50, 560), (40, 700))
    for number in range(16):
        page.text(60, 60 + 20 * number, "公开信息" * 10)
    assert tables(paper(page)) == []
    assert "".join(paragraphs(paper(page))).count("公开信息") == 160


def test_it_drops_a_drawing_without_text():
    assert tables(paper(Page().grid(XS, YS).text(50, 60, "一、总体情况"))) == []


def test_it_gives_every_cell_page_and_line():
    document = read_document(paper(Page().text(50, 60, "题目"), Page().table(XS, YS, ROWS)))
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert [(c.place.page, c.place.line) for c in table.cells] == [(2, 2)] * 3 + [(2, 3)] * 3


def test_it_parts_a_run_of_figures_at_the_lines():
    page = Page().grid((50, 62, 74, 86), (100, 120)).text(52, 112, "1 2 3", 12)
    assert tables(paper(page)) == [[["1", "2", "3"]]]


def test_it_never_cuts_a_number_that_runs_over_its_cell():
    page = Page().grid((50, 100, 120, 170), (100, 120)).text(95, 112, "123456").text(54, 112, "甲")
    assert tables(paper(page)) == [[["甲", "123456", ""]]]
