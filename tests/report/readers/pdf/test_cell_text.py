from report.readers.pdf.looks import tables
from report.readers.pdf.paper import Page, paper


def cell(page, xs=(50, 90, 200), ys=(100, 200)):
    return tables(paper(page.grid(xs, ys).text(xs[1] + 4, ys[0] + 12, "7")))[0][0][0]


def test_it_joins_a_wrapped_label():
    assert cell(Page().text(54, 112, "商业企").text(54, 127, "业")) == "商业企业"


def test_it_keeps_lines_apart_that_had_room():
    assert cell(Page().text(54, 112, "甲").text(54, 127, "乙"), (50, 190, 260)) == "甲\n乙"


def test_it_joins_a_label_set_downward():
    page = Page()
    for number, sign in enumerate("本年度办理结果"):
        page.text(54, 112 + 12 * number, sign)
    assert cell(page, (50, 68, 200)) == "本年度办理结果"


def test_it_joins_a_label_turned_by_a_quarter():
    assert (
        cell(
            Page().turned(64, 180, "办理结果", "0 1 -1 0").text(100, 150, "有关情况如下"),
        )
        == "办理结果"
    )
    assert (
        cell(
            Page().turned(64, 110, "办理结果", "0 -1 1 0").text(100, 150, "有关情况如下"),
        )
        == "办理结果"
    )


def test_it_closes_up_distributed_labels():
    assert cell(Page().text(53, 112, "商 业 企").text(53, 127, "业")) == "商业企业"


def test_it_joins_a_long_number_that_fills_its_line():
    assert cell(Page().text(54, 112, "43300").text(54, 124, "32"), (50, 84, 200)) == "4330032"


def test_it_keeps_two_numbers_apart_that_had_room():
    assert cell(Page().text(54, 112, "43300").text(54, 124, "32"), (50, 184, 300)) == "43300\n32"


def test_it_joins_no_number_when_a_neighbour_shows_two_rows():
    page = Page().grid((50, 84, 150, 200), (100, 140))
    for x, (upper, lower) in zip(
        (54, 88, 154), (("12345", "67890"), ("0", "0"), ("3", "4")), strict=True
    ):
        page.text(x, 112, upper).text(x, 126, lower)
    assert tables(paper(page)) == [[["12345\n67890", "0\n0", "3\n4"]]]


def test_it_joins_a_short_number_only_when_its_row_is_one_row():
    page = Page().text(54, 112, "48").text(54, 124, "79")
    assert cell(page, (50, 69, 200)) == "4879"
    alone = Page().grid((50, 69, 200), (100, 200)).text(54, 112, "48").text(54, 124, "79")
    assert tables(paper(alone)) == [[["48\n79", ""]]]


def test_it_keeps_a_number_below_a_label_apart():
    assert cell(Page().text(54, 112, "许可件").text(54, 127, "12")) == "许可件\n12"


def test_it_parts_words_of_latin_script():
    assert cell(Page().text(54, 112, "WPS").text(75, 112, "PDF"), (50, 150, 200)) == "WPS PDF"


def test_it_takes_bold_printed_twice_once():
    page = Page().text(54, 112, "总计12").text(54.3, 112, "总计12")
    assert cell(page) == "总计12"


def test_it_keeps_a_doubled_figure():
    assert cell(Page().text(54, 112, "11").text(54.3, 112, "11")) == "11"


def test_it_unifies_radicals_and_ligatures():
    assert cell(Page().text(54, 112, "⽂⻓").text(54, 127, "ﬁ"), (50, 78, 200)) == "文长fi"
