"""A comparison as page, workbook and data."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from lxml import etree, html
from python_calamine import CalamineWorkbook

from gongkai.report.compare import compare_reports, comparison_as_json, write_comparison
from gongkai.report.writers import UnwritableFile
from report.filled import filled_report, with_row


@pytest.fixture
def comparison():
    old = filled_report(2022)
    rows = with_row(old, "requests", "granted", (9, 1, 0, None, 0, 0, 10))
    return compare_reports(old, filled_report(2023, requests=rows))


def written(comparison, tmp_path, suffix):
    path = tmp_path / f"对比{suffix}"
    write_comparison(comparison, path)
    again = tmp_path / f"再比{suffix}"
    write_comparison(comparison, again)
    assert path.read_bytes() == again.read_bytes()
    return path.read_bytes()


def test_it_writes_data(comparison, tmp_path):
    found = json.loads(written(comparison, tmp_path, ".json"))
    assert found == comparison_as_json(comparison)
    assert found["kind"] == "year-on-year"
    cell = next(each for each in found["cells"] if each["where"] == "requests.granted[6]")
    assert cell == {
        "where": "requests.granted[6]",
        "label": "（一）予以公开的“总计”",
        "old": 1,
        "new": 10,
        "difference": 9,
        "percent": "900.0",
        "swing": True,
        "legacy_unsplit": False,
    }
    money = next(each for each in found["cells"] if each["where"] == "disclosure.charges.amount")
    assert (money["old"], money["difference"]) == ("1350.1714", "0.0000")
    assert found["sections"][0] == {"number": 1, "title": "总体情况", "similarity": "1.00"}


def test_it_leaves_similarity_open_where_a_section_is_missing():
    found = comparison_as_json(compare_reports(filled_report(2022, sections=()), filled_report()))
    assert {each["similarity"] for each in found["sections"]} == {None}


def test_it_writes_a_page_that_brings_changes_to_the_front(comparison, tmp_path):
    page = html.document_fromstring(written(comparison, tmp_path, ".html").decode())
    assert page.get("lang") == "zh-CN"
    assert page.findtext(".//h1") == comparison.title
    assert "共200格，3格不同，2格变化超过50%" in page.xpath("string(//p[@class='summary'])")
    assert len(page.xpath("//tr[@class='swing']")) == 2
    assert len(page.xpath("//section/div//tbody/tr")) == 3
    assert len(page.xpath("//details//tbody/tr")) == 197
    assert page.xpath("//p[.='各项均没有变化。']")
    assert not page.xpath("//script | //*[@src] | //*[@href]")
    assert {th.get("scope") for th in page.iter("th")} == {"col", "row"}


def test_it_writes_no_empty_list_of_what_did_not_change(tmp_path):
    old = filled_report(2022, disclosure={}, requests={}, disputes={}, sections=())
    new = filled_report(disclosure={"permits": {"decisions": 3}}, requests={}, disputes={})
    page = html.document_fromstring(written(compare_reports(old, new), tmp_path, ".html").decode())
    assert not page.xpath("//details")


def test_it_writes_a_workbook_with_differences_as_formulas(comparison, tmp_path):
    content = written(comparison, tmp_path, ".xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert book.sheet_names == ["主动公开", "依申请公开", "复议诉讼", "文字"]
    lines = book.get_sheet_by_name("依申请公开").to_python()
    assert lines[0] == ["项目", "2022年", "2023年", "增减", "增减比例", "说明"]
    total = next(line for line in lines if line[0] == "（一）予以公开的“总计”")
    assert total[1:5] == [1, 10, 9, 9]
    blank = next(line for line in lines if line[0] == "（一）予以公开的“社会公益组织”")
    assert blank[1:5] == [0, "", "", "—"]
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        sheet = etree.fromstring(container.read("xl/worksheets/sheet2.xml"))
    found = {element.text for element in sheet.iter("{*}f")}
    assert {"C22-B22", "(C22-B22)/ABS(B22)"} <= found


def test_it_refuses_an_ending_it_does_not_know(comparison, tmp_path):
    with pytest.raises(UnwritableFile, match=r"\.html、\.xlsx、\.json"):
        write_comparison(comparison, tmp_path / "对比.docx")
    assert list(tmp_path.iterdir()) == []
