"""The page: accessible tables, escaped text, nothing from outside."""

from __future__ import annotations

import re

import pytest
from lxml import html

from gongkai.report.model import Section
from gongkai.report.writers.web import render_html
from report.filled import PROSE, filled_report


@pytest.fixture(scope="module")
def page():
    return html.document_fromstring(render_html(filled_report()).decode())


def test_it_says_its_language_title_and_author(page):
    assert page.get("lang") == "zh-CN"
    assert page.findtext(".//title") == "澄湖市公安局2023年政府信息公开工作年度报告"
    assert page.xpath("string(//meta[@name='author']/@content)") == "澄湖市公安局"
    assert [h.text for h in page.iter("h1")] == [page.findtext(".//title")]


def test_it_leaves_the_author_out_where_no_organ_is_known():
    assert b'name="author"' not in render_html(filled_report(organ=None, title="年报"))


def test_it_brings_nothing_from_outside_and_no_script():
    text = render_html(filled_report()).decode()
    assert "<script" not in text
    assert not re.search(r"https?://|url\(|@import|src=|href=", text)
    assert "default-src 'none'" in text


def test_it_captions_each_table_and_lets_it_scroll_in_its_own_region(page):
    tables = list(page.iter("table"))
    assert [table.findtext("caption/h2")[0] for table in tables] == ["二", "三", "四"]
    for table in tables:
        region = table.getparent()
        assert (region.get("role"), region.get("tabindex")) == ("region", "0")
        assert region.get("aria-label")


def test_it_scopes_every_head_and_points_every_figure_to_its_heads(page):
    ids = {th.get("id"): th for th in page.iter("th")}
    assert len(ids) == len(list(page.iter("th")))
    assert {th.get("scope") for th in ids.values()} == {"col", "colgroup", "row", "rowgroup"}
    for figure in page.iter("td"):
        heads = [ids[name].text for name in figure.get("headers").split()]
        assert len(heads) >= 2


def test_it_names_the_heads_of_a_figure_of_table_3(page):
    row = page.xpath("//th[.='1.属于国家秘密']")[0].getparent()
    figure = row.findall("td")[1]
    heads = [page.get_element_by_id(name).text for name in figure.get("headers").split()]
    assert heads == [
        "申请人情况",
        "法人或其他组织",
        "商业企业",
        "三、本年度办理结果",
        "（三）不予公开",
        "1.属于国家秘密",
    ]


def test_it_leaves_the_caption_out_where_the_section_is_missing():
    page = html.document_fromstring(render_html(filled_report(sections=())).decode())
    assert len(list(page.iter("table"))) == 3
    assert not page.xpath("//caption | //h2")


def test_it_escapes_what_people_wrote():
    text = "<script>alert(\"1\")</script>&nbsp;'x'"
    report = filled_report(
        organ='"><b>', title="<i>年报</i>", sections=(Section(1, "<u>总体</u>", text),)
    )
    page = html.document_fromstring(render_html(report).decode())
    assert page.findtext(".//h1") == "<i>年报</i>"
    assert page.findtext(".//h2") == "一、<u>总体</u>"
    assert page.findtext(".//section/p") == text
    assert not page.xpath("//script | //b | //i | //u")


def test_it_prints_preface_and_prose_as_paragraphs():
    page = html.document_fromstring(render_html(filled_report(preface="根据条例。")).decode())
    assert page.findtext(".//main/p") == "根据条例。"
    assert [p.text for p in page.iterfind(".//section/p")] == [PROSE] * 3
