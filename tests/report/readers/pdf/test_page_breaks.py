from gongkai.report.document import Table
from gongkai.report.readers.pdf import read_document
from report.readers.pdf.looks import tables
from report.readers.pdf.paper import Page, paper

XS = (50, 150, 250)


def two(first, second, below=(40, 60, 80)):
    page = Page().table(XS, (700, 720, 740), first)
    return tables(paper(page, Page().table(XS, below, second)))


def test_it_joins_a_table_over_a_page_break():
    assert two([["项目", "数量"], ["许可", "1"]], [["处罚", "2"], ["强制", "3"]]) == [
        [["项目", "数量"], ["许可", "1"], ["处罚", "2"], ["强制", "3"]]
    ]


def test_it_drops_a_repeated_head():
    assert two([["项目", "数量"], ["许可", "1"]], [["项目", "数量"], ["处罚", "2"]]) == [
        [["项目", "数量"], ["许可", "1"], ["处罚", "2"]]
    ]


def test_it_joins_a_row_whose_label_runs_on():
    assert two([["项目", "数量"], ["1.属于行政", "1"]], [["查询事项", ""], ["2.其他", "2"]]) == [
        [["项目", "数量"], ["1.属于行政查询事项", "1"], ["2.其他", "2"]]
    ]


def test_it_keeps_a_numbered_row_for_itself():
    assert two([["项目", "数量"], ["1.许可", "1"]], [["2.其他", ""], ["3.处罚", "2"]]) == [
        [["项目", "数量"], ["1.许可", "1"], ["2.其他", ""], ["3.处罚", "2"]]
    ]


def test_it_keeps_tables_apart_whose_columns_differ():
    other = Page().table((50, 120, 400), (40, 60), [["处罚", "2"]])
    first = Page().table(XS, (700, 720), [["许可", "1"]])
    assert tables(paper(first, other)) == [[["许可", "1"]], [["处罚", "2"]]]


def test_it_keeps_tables_apart_with_text_between():
    first = Page().table(XS, (700, 720), [["许可", "1"]])
    second = Page().text(50, 100, "三、其他").table(XS, (140, 160), [["处罚", "2"]])
    assert len(tables(paper(first, second))) == 2


def test_it_joins_columns_of_which_one_page_lacks_a_line():
    second = Page().table((50, 250), (40, 60), [["合计"]]).table(XS, (60, 80), [["处罚", "2"]])
    first = Page().table(XS, (700, 720), [["许可", "1"]])
    assert tables(paper(first, second)) == [[["许可", "1"], ["合计"], ["处罚", "2"]]]


def test_it_joins_a_label_that_covers_rows_on_both_pages():
    first = (
        Page().text(54, 712, "（四）无").text(154, 712, "1.甲").grid((50, 150, 250), (700, 720))
    )
    second = Page().text(54, 52, "法提供").text(154, 52, "2.乙").text(154, 72, "3.丙")
    second.grid((50, 150), (40, 80)).grid((150, 250), (40, 60, 80))
    [table] = [
        block for block in read_document(paper(first, second)).blocks if isinstance(block, Table)
    ]
    assert [(c.text, c.row, c.row_span) for c in table.cells] == [
        ("（四）无法提供", 0, 3), ("1.甲", 0, 1), ("2.乙", 1, 1), ("3.丙", 2, 1),
    ]  # fmt: skip


def test_it_joins_a_row_that_the_break_leaves_open():
    first = Page().text(54, 712, "许可").text(154, 712, "1").text(154, 727, "48")
    first.text(54, 727, "处")
    for x in XS:
        first.line(x, 700, x, 740)
    first.line(50, 700, 250, 700).line(50, 716, 250, 716)
    second = Page().text(54, 35, "罚").text(54, 57, "强制").text(154, 57, "3").text(154, 35, "95")
    for x in XS:
        second.line(x, 20, x, 60)
    second.line(50, 44, 250, 44).line(50, 60, 250, 60)
    assert tables(paper(first, second)) == [[["许可", "1"], ["处罚", "48\n95"], ["强制", "3"]]]
