"""The Word document: official typography by name, real styles, merged and repeated heads."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from lxml import etree

from gongkai.report.model import Section
from gongkai.report.writers.word import render_docx
from report.filled import filled_report, with_row

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def document():
    return docx.Document(io.BytesIO(render_docx(filled_report())))


def part(name, report=None):
    with zipfile.ZipFile(io.BytesIO(render_docx(report or filled_report()))) as container:
        return etree.fromstring(container.read(name))


def test_it_opens_as_a_document_with_real_styles(document):
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[0] == "Title"
    assert styles.count("Heading 1") == 6
    assert [len(table.rows) for table in document.tables] == [14, 28, 4]


def test_it_is_an_a4_page_with_official_margins(document):
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    margins = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert [round(margin.mm) for margin in margins] == [37, 35, 28, 26]


def test_it_numbers_pages_outside_left_and_right(document):
    page = document.sections[0]
    for footer in (page.footer, page.even_page_footer):
        assert footer.paragraphs[0].text == "— 1 —"
        assert "PAGE" in etree.tostring(footer._element, encoding="unicode")


def test_it_names_official_typefaces_with_their_substitutes():
    fonts = {
        font.get(f"{W}name"): font.find(f"{W}altName").get(f"{W}val")
        for font in part("word/fontTable.xml").iter(f"{W}font")
        if font.find(f"{W}altName") is not None
    }
    used = {
        each.get(f"{W}eastAsia")
        for each in part("word/styles.xml").iter(f"{W}rFonts")
        if each.get(f"{W}eastAsia")
    }
    assert used == {"仿宋_GB2312", "方正小标宋简体", "黑体", "宋体"}
    assert used <= set(fonts)
    styles = etree.tostring(part("word/styles.xml"), encoding="unicode")
    assert "Theme" not in styles


def test_it_repeats_heads_and_keeps_rows_whole(document):
    for table, heads in zip(document.tables, (0, 3, 3), strict=True):
        rows = list(table._element.iter(f"{W}tr"))
        repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert repeated == [True] * heads + [False] * (len(rows) - heads)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_it_merges_heads_and_groups(document):
    requests = document.tables[1]
    corner, group = requests.cell(0, 0), requests.cell(7, 1)
    assert "勾稽关系" in corner.text
    assert corner.text == requests.cell(2, 2).text
    assert requests.cell(0, 3).text == requests.cell(0, 9).text == "申请人情况"
    assert group.text == requests.cell(14, 1).text == "（三）不予公开"
    assert requests.cell(5, 0).text == requests.cell(26, 0).text == "三、本年度办理结果"


def test_it_carries_no_metadata_but_what_the_page_says(document):
    properties = document.core_properties
    assert properties.title == "澄湖市公安局2023年政府信息公开工作年度报告"
    assert properties.author == "澄湖市公安局"
    assert properties.last_modified_by == ""
    assert properties.comments == ""
    with zipfile.ZipFile(io.BytesIO(render_docx(filled_report()))) as container:
        assert {entry.date_time for entry in container.infolist()} == {(2024, 1, 1, 0, 0, 0)}
        assert "docProps/app.xml" not in container.namelist()


def test_it_writes_tabs_and_markup_as_text():
    text = "前\t\t后<w:p>&amp;\ue000𠮷"
    report = filled_report(preface="依据。", sections=(Section(1, "总体情况", text),))
    document = docx.Document(io.BytesIO(render_docx(report)))
    assert [each.text for each in document.paragraphs[1:4]] == ["依据。", "一、总体情况", text]


def test_it_keeps_blank_cells_blank():
    rows = with_row(filled_report(), "requests", "granted", (None,) * 7)
    document = docx.Document(io.BytesIO(render_docx(filled_report(requests=rows))))
    assert [cell.text for cell in document.tables[1].rows[5].cells[3:]] == [""] * 7


def test_it_sets_figures_smaller_when_they_would_not_fit():
    rows = with_row(filled_report(), "requests", "granted", (10**12,) * 7)
    sizes = {
        int(size.get(f"{W}val"))
        for size in part("word/document.xml", filled_report(requests=rows)).iter(f"{W}sz")
    }
    assert len(sizes) == 1
    assert sizes.pop() < 21
    assert part("word/document.xml").find(f".//{W}sz") is None
