"""Reports inside the pages that content systems print around them."""

import re

import pytest

from gongkai.report.readers import read_report_bytes
from gongkai.report.writers import render_report
from report.made.reports import make

MENU = "<div><ul>" + "".join(f"<li><a>栏目{n}政务公开</a></li>" for n in range(30)) + "</ul></div>"
PATH = "<div>当前位置：首页 &gt; 政府信息公开年度报告</div>"
FACTS = "<div>发布日期：2024-01-20 来源：本站 浏览次数：<span>33</span>次 字体：[大 中 小]</div>"
FOOT = "<div><p>主办：某办公室 备案号12345678号</p><p>网站标识码1234567890</p></div>"


def inside(report):
    page = render_report(report, ".html").decode()
    body = re.search(r"<body[^>]*>(.*)</body>", page, re.DOTALL)[1]
    return re.sub(r"</?(?:main|header|footer|section|article)[^>]*>", "", body)


def by_elements(report):
    text = f"<div>{FACTS}<div class=TRS_Editor>{inside(report)}</div></div>"
    return f"<title>{report.title}</title><body>{MENU}{PATH}{text}{FOOT}</body>"


def by_layout_tables(report):
    text = f"<table><tr><td>{FACTS}</td></tr><tr><td>{inside(report)}</td></tr></table>"
    rows = (
        f"<tr><td colspan=2>{MENU}</td></tr>"
        f"<tr><td width=200>{MENU}</td><td>{PATH}{text}</td></tr>"
        f"<tr><td colspan=2>{FOOT}</td></tr>"
    )
    return f"<title>年度报告</title><body><table width=1000>{rows}</table></body>"


def saved_by_word(report):
    words = r"<p class=MsoNormal><span lang=EN-US>\2<o:p></o:p></span></p>"
    cell = rf'<td\1 style="border:solid 1pt">{words}</td>'
    return re.sub(r"<td([^>]*)>([^<]*)</td>", cell, by_elements(report))


@pytest.mark.parametrize("page", [by_elements, by_layout_tables, saved_by_word])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_it_reads_the_report_and_nothing_of_the_page_around_it(page, seed, encoding):
    report = make(seed)
    found = read_report_bytes(page(report).encode(encoding), report.file)
    assert found.as_json() == report.as_json()
    assert found.preface == report.preface


def test_cells_that_a_page_leaves_out_never_move_the_others():
    heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    row = "<tr><td>一、本年新收政府信息公开申请数量<td>5<td>1<td>6</tr>"
    table = f"<table><tr><td><td>{'<td>'.join(heads)}</tr>{row}</table>"
    page = f"<p>三、收到和处理政府信息公开申请情况</p>{table}"
    found = read_report_bytes(page.encode(), "a.html")
    assert found.requests["received"] == (None,) * 7
    assert [finding.check for finding in found.reading if "received" in finding.where]
