import pytest

from gongkai.report.readers.pdf import ink, read_document
from report.readers.pdf.looks import paragraphs, tables
from report.readers.pdf.paper import Page, paper
from report.readers.pdf.type3 import type3_page

FULL = "全年围绕重点领域主动公开各类信息并且持续优化栏目设置完善工作机制"  # 31 characters


def prose(page, *lines, top=100, pitch=18):
    for number, (indent, words) in enumerate(lines):
        page.text(50 + indent, top + pitch * number, words)
    return page


def test_it_joins_hard_wrapped_lines():
    page = prose(
        Page(), (20, FULL[2:]), (0, FULL), (0, "加强培训。"), (20, FULL[2:]), (0, "结束。")
    )
    assert paragraphs(paper(page)) == [FULL[2:] + FULL + "加强培训。", FULL[2:] + "结束。"]


def test_it_keeps_a_heading_for_itself():
    page = prose(Page(), (20, "一、总体情况"), (20, FULL[2:]), (0, "结束。"))
    assert paragraphs(paper(page)) == ["一、总体情况", FULL[2:] + "结束。"]


def test_it_keeps_lines_of_different_size_apart():
    page = Page().text(50, 60, FULL[:16], 20).text(50, 90, FULL).text(50, 108, "结束。")
    assert paragraphs(paper(page)) == [FULL[:16], FULL + "结束。"]


def test_it_parts_paragraphs_without_indent_by_their_distance():
    page = prose(Page(), (0, FULL), (0, FULL), (0, FULL))
    prose(page, (0, FULL), (0, FULL), top=190)
    assert paragraphs(paper(page)) == [FULL * 3, FULL * 2]


def test_it_begins_a_paragraph_at_a_numeral_after_a_full_sentence():
    page = prose(Page(), (0, FULL), (0, FULL[:-1] + "。"), (0, "（一）" + FULL[3:]))
    assert paragraphs(paper(page)) == [FULL + FULL[:-1] + "。", "（一）" + FULL[3:]]


def test_it_joins_a_paragraph_over_a_page_break():
    first = prose(Page(), (0, FULL), (0, FULL), top=600).text(300, 760, "- 1 -")
    second = prose(Page(), (0, FULL), (0, "结束。")).text(300, 760, "- 2 -")
    assert paragraphs(paper(first, second)) == [FULL * 3 + "结束。"]


def test_it_drops_running_heads_and_page_numbers():
    pages = [
        prose(Page().text(50, 40, "某某局年度报告"), (0, FULL), (0, "结束。")).text(
            300, 770, f"第{n}页"
        )
        for n in (1, 2, 3)
    ]
    assert set(paragraphs(paper(*pages))) == {FULL + "结束。"}


def test_it_keeps_a_number_that_stands_in_the_text():
    assert paragraphs(paper(prose(Page(), (0, FULL), (0, "12")))) == [FULL + "12"]


def test_it_reads_two_columns_one_after_the_other():
    page = Page().text(50, 60, "二、主动公开政府信息情况")
    for number in range(10):
        page.text(50, 100 + 16 * number, FULL[:20]).text(310, 100 + 16 * number, FULL[11:])
    texts = paragraphs(paper(page))
    assert texts == ["二、主动公开政府信息情况", FULL[:20] * 10 + FULL[11:] * 10]
    assert tables(paper(page)) == []


def test_it_keeps_spaces_between_words_and_drops_them_between_han():
    page = Page().text(50, 100, "共 12 件").text(50, 130, "open data").text(130, 130, "2024")
    assert paragraphs(paper(page)) == ["共 12 件", "open data 2024"]


def test_it_parts_latin_words_over_a_line_end():
    page = prose(Page(), (0, "open government" + FULL[:24] + "open"), (0, "data" + FULL))
    assert paragraphs(paper(page)) == ["open government" + FULL[:24] + "open data" + FULL]


def test_it_reads_pages_turned_by_any_quarter():
    for matrix, angle, step in (
        ("0 1 -1 0", 90, (20, 0)),
        ("-1 0 0 -1", 180, (0, -20)),
        ("0 -1 1 0", 270, (-20, 0)),
    ):
        page = Page(entries=f"/Rotate {angle}")
        for number, words in enumerate((FULL[:12], FULL[:5])):
            page.turned(300 + step[0] * number, 400 + step[1] * number, words, matrix)
        assert paragraphs(paper(page)) == [FULL[:12] + FULL[:5]]


def test_it_reads_a_table_on_a_turned_page():
    page = Page(entries="/Rotate 90").grid((100, 120, 140), (300, 400, 500))
    for x, y, words in (
        (112, 496, "项目"),
        (112, 396, "数量"),
        (132, 496, "许可"),
        (132, 396, "12"),
    ):
        page.turned(x, y, words, "0 1 -1 0")
    assert tables(paper(page)) == [[["项目", "数量"], ["许可", "12"]]]


def test_it_minds_the_crop_box():
    page = Page(entries="/CropBox [40 0 560 760]").text(50, 100, "一、总体情况")
    assert paragraphs(paper(page)) == ["一、总体情况"]


def test_it_reads_text_inside_forms():
    form = b"BT /F 10 Tf 1 0 0 1 50 700 Tm <4e004e8c> Tj ET 40 680 m 90 680 l S"
    from report.readers.pdf.paper import stream

    entries = (
        "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >>"
    )
    page = Page(entries="/Resources << /Font << /F 3 0 R >> /XObject << /X 20 0 R >> >>")
    page.ops.append("/X Do")
    assert paragraphs(paper(page, objects=[stream(form, entries)])) == ["一二"]


def test_it_makes_lines_of_fonts_that_tell_their_ink_only():
    assert paragraphs(type3_page(50, 100, "CABBAC")) == ["第一条条一第"]


@pytest.mark.parametrize("turn", ["", "/Rotate 90"])
def test_it_reads_the_same_when_it_makes_all_lines_itself(monkeypatch, turn):
    page = Page(entries=turn).grid((50, 150, 250), (100, 120)).text(54, 112, "项目")
    page.text(154, 112, "12").text(50, 160, FULL)
    plain = read_document(paper(page)).blocks
    monkeypatch.setattr(ink, "_WITNESSES", 0)
    assert read_document(paper(page)).blocks == plain


def test_it_keeps_a_narrow_letter_before_an_opening_sign_drawn_over_it():
    apart = Page().text(50, 100, "依照").text(70, 100, "i").text(68, 100, "《条例》")
    assert paragraphs(paper(apart)) == ["依照i《条例》"]
    one = Page()
    codes = [words.encode("utf-16-be").hex() for words in ("依照i", "《条例》")]
    one.ops.append(f"BT /F 10 Tf 1 0 0 1 50 700 Tm [<{codes[0]}> 700 <{codes[1]}>] TJ ET")
    assert paragraphs(paper(one)) == ["依照i《条例》"]


def test_it_keeps_a_heading_apart_where_no_line_is_full():
    page = prose(Page(), (0, "一、总体情况如下所列"), (0, "本年无事项。"))
    assert paragraphs(paper(page)) == ["一、总体情况如下所列", "本年无事项。"]


def test_it_joins_lines_beside_a_table_wider_than_the_text():
    page = prose(Page(), (20, FULL[2:]), (0, FULL), (0, "结束。"))
    page.table((30, 250, 560), (300, 320), [["项目", "数量"]])
    assert paragraphs(paper(page)) == [FULL[2:] + FULL + "结束。"]


def test_it_joins_a_line_that_ends_before_a_long_word():
    address = "https://example.invalid/open"
    page = prose(Page(), (0, FULL), (0, FULL), (0, FULL[:22]), (0, address + FULL[:17]))
    assert paragraphs(paper(page)) == [FULL * 2 + FULL[:22] + address + FULL[:17]]


def test_it_keeps_a_short_line_before_a_long_word_apart():
    page = prose(Page(), (0, FULL), (0, FULL), (0, "网址："), (0, "https://example.invalid/" * 2))
    assert len(paragraphs(paper(page))) == 2


def test_it_parts_full_width_figures_that_stand_apart():
    page = Page().text(50, 100, "１０１").text(85, 100, "２２")
    assert paragraphs(paper(page)) == ["１０１ ２２"]


def test_it_puts_no_space_into_an_address_broken_at_a_line_end():
    page = prose(Page(), (0, FULL[:24] + "https://exampl"), (0, "e.invalid/a" + FULL[:20]))
    assert paragraphs(paper(page)) == [FULL[:24] + "https://example.invalid/a" + FULL[:20]]


def test_it_puts_no_space_beside_a_quotation_mark():
    page = Page().text(50, 100, "“两微”").text(92, 100, "12")
    assert paragraphs(paper(page)) == ["“两微”12"]


def test_it_joins_a_line_that_ends_before_a_sign_and_its_closing_bracket():
    page = prose(Page(), (0, FULL), (0, FULL), (0, FULL[:27]), (0, "度）%>+Zabc" + FULL[:17]))
    assert paragraphs(paper(page)) == [FULL * 2 + FULL[:27] + "度）%>+Zabc" + FULL[:17]]
