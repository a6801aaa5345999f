"""What people typed is text on a paper: no template, no markup, no control (DOC-0)."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from docx import Document

from gongkai.law.papers import PaperKind
from gongkai.papers.selectors import preview

KIND = PaperKind.ASSISTANCE


def shown(cast, value):
    """Give what a value becomes: in the text, in Word and in print, without line breaks."""
    made = preview(KIND, cast.organ, {"party_name": value, "assistance": "甲"})
    paragraphs = Document(io.BytesIO(made.docx)).paragraphs
    document = pypdfium2.PdfDocument(made.pdf)
    printed = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return made.text, "\n".join(line.text for line in paragraphs), "".join(printed.split())


@pytest.mark.parametrize(
    "value",
    [
        "{{ 7 * 7 }}",
        "{{ 机关名称 }}",
        "{% for x in 目录 %}甲{% endfor %}",
        "{%p if 附件 %}",
        "{# 注 #}",
        "<w:p><w:r/></w:p>",
        "</w:t></w:r></w:p>",
        "甲 & 乙 <丙> \"丁\" '戊'",
        "&lt;&#20113;",
        "#set page(fill: red)",
        "$x$ *粗* _斜_ @引 <label> \\u{41}",
        "龢囍𬭎㛃镕喆堃昇赟玥",
    ],
)
def test_it_comes_out_as_it_was_typed(cast, value):
    text, written, printed = shown(cast, value)
    assert value in text
    assert value in written
    assert "".join(value.split()) in printed


def test_control_characters_and_turned_writing_are_left_out(cast):
    text, written, _ = shown(cast, "张\x00\x07\x0c\x1b\u202e\u200b\ufeff三")
    assert "张三" in text
    assert "张三" in written


def test_a_line_becomes_a_paragraph_of_the_same_form(cast):
    made = preview(KIND, cast.organ, {"party_name": "市教育局", "assistance": "一\r\n二\n\n三"})
    lines = [line for line in Document(io.BytesIO(made.docx)).paragraphs if line.text in "一二三"]
    assert [line.text for line in lines if line.text] == ["一", "二", "三"]
    assert {line.style.name for line in lines if line.text} == {"公文正文"}


def test_what_no_font_shows_is_told_and_marked_in_print_alone(cast):
    made = preview(KIND, cast.organ, {"party_name": "甲𓀀乙😀丙𓀀", "assistance": "甲"})
    assert set(made.unshown) == {"𓀀", "😀"}
    assert "甲𓀀乙😀丙𓀀" in made.text
    printed = pypdfium2.PdfDocument(made.pdf)[0].get_textpage().get_text_range()
    assert "甲〓乙〓丙〓" in printed


def test_a_name_without_an_end_stays_on_the_page(cast):
    made = preview(KIND, cast.organ, {"party_name": "W" * 3000, "assistance": "长" * 9000})
    document = pypdfium2.PdfDocument(made.pdf)
    for page in document:
        right = page.get_size()[0] - 26 / 25.4 * 72
        words = page.get_textpage()
        boxes = [words.get_charbox(at) for at in range(words.count_chars())]
        assert max(box[2] for box in boxes) <= right + 1
    document.close()


def test_a_long_organ_s_mark_stays_on_one_line(cast):
    cast.organ.name = "云泽市公安局交通警察支队城南大队车辆管理所"
    made = preview(KIND, cast.organ, {"party_name": "市教育局", "assistance": "甲"})
    lines = pypdfium2.PdfDocument(made.pdf)[0].get_textpage().get_text_range().splitlines()
    assert [line.strip() for line in lines].count(cast.organ.name) == 2  # mark and signature


def test_an_element_of_another_kind_is_a_fault_of_ours(cast):
    with pytest.raises(TypeError):
        preview(KIND, cast.organ, {"party_name": object()})


def test_hundreds_of_signs_that_no_font_shows_stop_no_paper(cast):
    typed = "甲".join(map(chr, range(0x13000, 0x13000 + 300)))
    made = preview(KIND, cast.organ, {"party_name": "市教育局", "assistance": typed})
    assert typed in made.text
    assert len(made.unshown) >= 300


@pytest.mark.parametrize("typed", ["2026-02-30", "0000-00-00", "２０２６-99-99"])
def test_what_only_looks_like_a_day_is_text(cast, typed):
    text, _, _ = shown(cast, typed)
    assert typed in text
