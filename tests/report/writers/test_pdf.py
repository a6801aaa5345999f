"""The PDF: tagged, archival, fonts inside, text verbatim, clear words when a font is missing."""

from __future__ import annotations

import re
from functools import partial

import pypdfium2
import pytest
import typst

from gongkai.report.model import Section
from gongkai.report.writers import UnwritableFile
from gongkai.report.writers.pdf import fonts, render_pdf
from gongkai.report.writers.pdf.typesetting import typeset
from report.filled import filled_report
from report.strategies import MARKUP


@pytest.fixture(scope="module")
def pdf():
    return render_pdf(filled_report())


def text_of(data):
    with pypdfium2.PdfDocument(data) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def test_it_is_tagged_accessible_and_archival(pdf):
    with pypdfium2.PdfDocument(pdf) as opened:
        assert opened.is_tagged()
        found = opened.get_metadata_dict()
    assert found["Title"] == "澄湖市公安局2023年政府信息公开工作年度报告"
    assert found["Author"] == "澄湖市公安局"
    assert found["CreationDate"].startswith("D:20240101")
    assert b"pdfuaid:part>1<" in pdf
    assert re.search(rb"pdfaid:part>2<.*?pdfaid:conformance>A<", pdf, re.DOTALL)
    assert re.search(rb"/Lang ?\(zh", pdf)


def test_it_embeds_its_fonts(pdf):
    assert b"/FontFile" in pdf


def test_it_numbers_pages_and_repeats_the_heads_of_a_broken_table(pdf):
    pages = text_of(pdf)
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert f"— {number} —" in text
    with_head = [text for text in pages if "申请人情况" in text]
    assert len(with_head) >= 2


def test_it_prints_markup_characters_verbatim():
    text = f"#let x = 1 $a$ *b* _c_ @d <e> \\f // g /* h */ = i {MARKUP} -- ... 'q' \"r\""
    report = filled_report(
        title="#title *年报*", organ="#organ", sections=(Section(1, "总体#情况", text),)
    )
    printed = "".join(text_of(render_pdf(report))).replace("\r\n", "")
    assert text.replace(" ", "") in printed.replace(" ", "")
    assert "一、总体#情况" in printed
    assert "#title *年报*" in printed


def test_it_breaks_a_long_address_without_changing_it():
    address = "https://example.invalid/" + "x" * 120
    report = filled_report(sections=(Section(1, "总体情况", f"见{address}。"),))
    assert address in "".join(text_of(render_pdf(report))).replace("\r\n", "")


def test_it_refuses_to_print_an_empty_box():
    report = filled_report(sections=(Section(1, "总体情况", "点赞\ue123。"),))
    with pytest.raises(UnwritableFile, match="GONGKAI_FONTS"):
        render_pdf(report)


def test_it_says_when_there_is_no_font(monkeypatch, tmp_path):
    (tmp_path / "fonts").mkdir()
    monkeypatch.setattr(fonts, "files", lambda _: tmp_path)
    without_system = partial(typst.Fonts, font_paths=[str(tmp_path)], include_system_fonts=False)
    monkeypatch.setattr(typst, "Fonts", lambda **_: without_system(include_embedded_fonts=False))
    fonts._load.cache_clear()
    try:
        with pytest.raises(UnwritableFile, match="没有可用的字体"):
            render_pdf(filled_report())
    finally:
        fonts._load.cache_clear()


def test_it_takes_the_organs_own_fonts_first(monkeypatch, tmp_path):
    monkeypatch.setenv("GONGKAI_FONTS", str(tmp_path))
    monkeypatch.setitem(fonts._WANTED, "body", ("Noto Serif SC",))
    found = fonts.find_fonts()
    assert found.families["body"][0] == "Noto Serif SC"


def test_it_says_when_the_folder_of_fonts_does_not_exist(monkeypatch, tmp_path):
    monkeypatch.setenv("GONGKAI_FONTS", str(tmp_path / "没有"))
    with pytest.raises(UnwritableFile, match="不存在"):
        render_pdf(filled_report())


def test_it_does_not_hide_a_fault_of_the_page_itself():
    with pytest.raises(typst.TypstError, match="unknown variable"):
        typeset(b"#unknown", {}, standards=())


def test_it_prints_a_report_without_tables_or_text():
    bare = filled_report(disclosure={}, requests={}, disputes={}, sections=())
    assert "澄湖市公安局2023年" in text_of(render_pdf(bare))[0]
