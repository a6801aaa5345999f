from gongkai.report.readers.pdf import read_document
from report.readers.pdf.looks import paragraphs, tables, traces
from report.readers.pdf.paper import IMAGE, Page, paper, scan

SEEN = "一、总体情况"


def hidden(page):
    """Give the hidden text of a page that also shows something."""
    data = paper(page.text(50, 60, SEEN))
    assert paragraphs(data) == [SEEN]
    return [
        (name, text) for kind, name, text in traces(read_document(data)) if kind == "hidden-text"
    ]


def test_it_hides_text_without_ink():
    assert hidden(Page().text(50, 90, "内部", more="3 Tr")) == [("no-ink", "内部")]


def test_it_hides_white_text():
    assert hidden(Page().text(50, 90, "内部", more="1 g")) == [("white", "内部")]


def test_it_reads_white_text_on_a_dark_ground():
    page = Page().area(50, 100, 250, 120, "0 0 0.5 rg").grid((50, 150, 250), (100, 120))
    page.text(54, 112, "项目", more="1 g").text(154, 112, "12", more="1 g")
    assert tables(paper(page)) == [[["项目", "12"]]]


def test_it_hides_text_beside_the_page():
    assert hidden(Page().text(700, 90, "内部")) == [("off-page", "内部")]


def test_it_hides_text_too_small_to_read():
    assert hidden(Page().text(50, 90, "内部", 1)) == [("tiny", "内部")]


def test_it_hides_text_under_a_black_bar():
    assert hidden(Page().text(50, 90, "内部").area(40, 75, 100, 95)) == [("covered", "内部")]


def test_it_reads_words_that_a_bar_strikes_through():
    page = Page().text(50, 90, "二、旧题").area(48, 85.5, 100, 86.5)
    assert paragraphs(paper(page)) == ["二、旧题"]


def test_it_takes_the_new_figure_written_over_a_white_patch():
    page = Page().grid((50, 150, 250), (100, 120)).text(54, 112, "许可").text(154, 112, "5")
    page.area(153, 103, 170, 118, "1 g").text(154, 112, "6")
    assert tables(paper(page)) == [[["许可", "6"]]]


def test_it_finds_hidden_words_in_the_middle_of_a_line():
    page = (
        Page().text(50, 90, "公开信息").text(90, 90, "不要公开", more="1 g").text(130, 90, "十条")
    )
    data = paper(page)
    assert paragraphs(data) == ["公开信息 十条"]
    assert ("hidden-text", "white", "不要公开") in traces(read_document(data))


def test_it_sets_watermarks_aside():
    page = (
        Page()
        .text(50, 60, SEEN)
        .text(50, 90, SEEN)
        .turned(200, 400, "征求意见", "0.7 0.7 -0.7 0.7", 30)
    )
    data = paper(page)
    assert "征求意见" not in "".join(paragraphs(data))
    assert ("property", "watermark", "征求意见") in traces(read_document(data))


def test_it_reads_the_recognised_text_of_a_scan():
    page = scan().text(
        50, 100, "一、总体情况说明如下：全年公开信息若干条，现予以公布。", more="3 Tr"
    )
    assert len(paragraphs(paper(page, objects=[IMAGE]))) == 1


def test_it_sets_a_note_turned_along_the_margin_aside():
    page = Page().text(50, 60, SEEN).text(50, 90, SEEN).turned(20, 400, "装订线", "0 1 -1 0")
    data = paper(page)
    assert "装订线" not in "".join(paragraphs(data))
    assert ("property", "turned-text", "装订线") in traces(read_document(data))
