"""Documents that programs made: our own writer's, and the real report beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.report.document import Paragraph, Table
from gongkai.report.interpreter import interpret
from gongkai.report.readers.pdf import read_document
from gongkai.report.writers import render_report
from gongkai.report.writers.pdf import fonts
from report.filled import filled_report

_SHARED = Path(__file__).parents[5] / "shared" / "reports"


@pytest.fixture
def huaian():
    path = _SHARED / "huaian_2024.pdf"
    if not path.exists():
        pytest.skip(f"{path.name} is not there: the sample reports are not beside the project")
    return read_document(path.read_bytes())


def rows(document):
    return [
        [cell.text for cell in row]
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows()
    ]


def test_it_reads_every_figure_of_the_real_report(huaian):
    found = {row[-8]: row[-7:] for row in rows(huaian) if len(row) > 7 and row[-1].isdigit()}
    assert found["一、本年新收政府信息公开申请数量"] == ["3001", "53", "0", "0", "61", "4", "3119"]
    assert found["（一）予以公开"] == ["1288", "21", "0", "0", "50", "3", "1362"]
    assert found["1.本机关不掌握相关政府信息"] == ["746", "12", "0", "0", "10", "1", "769"]
    assert found["2.没有现成信息需要另行制作"] == ["11", "0", "0", "0", "0", "0", "11"]
    assert found["（七）总计"] == ["2932", "53", "0", "0", "61", "4", "3050"]
    assert found["四、结转下年度继续办理"] == ["103", "0", "0", "0", "0", "0", "103"]


def test_it_joins_the_tables_of_the_real_report_over_their_page_breaks(huaian):
    tables = [block for block in huaian.blocks if isinstance(block, Table)]
    assert [len(list(table.rows())) for table in tables] == [14, 28, 4]
    labels = [cell.text for cell in tables[1].cells]
    assert "（四）无法提供" in labels
    assert "三、本年度办理结果" in labels


def test_it_reads_the_last_table_of_the_real_report(huaian):
    assert rows(huaian)[-1] == [
        "72", "64", "178", "37", "351", "13", "4", "8", "1", "26", "12", "1", "1", "6", "20",
    ]  # fmt: skip


def test_it_joins_the_lines_of_the_real_report(huaian):
    texts = [block.text for block in huaian.blocks if isinstance(block, Paragraph)]
    assert len(texts) == 18
    assert [text for text in texts if text[1] == "、"] == [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]


@pytest.mark.parametrize("year", [2020, 2023])
def test_it_reads_back_what_our_writer_printed(year):
    try:
        fonts.find_fonts()
    except Exception as error:  # noqa: BLE001 — whatever the writer says is the reason
        pytest.skip(f"the fonts for printing are not there: {error}")
    written = filled_report(year=year)
    read = interpret(read_document(render_report(written, ".pdf")), "")
    assert read.disclosure == written.disclosure
    assert read.requests == written.requests
    assert read.disputes == written.disputes
    assert [part.text for part in read.sections] == [part.text for part in written.sections]
    assert read.reading == ()
