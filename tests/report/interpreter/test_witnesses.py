"""Heads that a wrong span has moved beside their columns."""

import pytest

from gongkai.report.interpreter import interpret
from gongkai.report.readers.html import read_document

OTHERS = "<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他"
ROW = "<tr><td colspan=3>一、本年新收政府信息公开申请数量<td>1<td>2<td>3<td>4<td>5<td>6<td>21</tr>"


def page(corner, others):
    top = f"<tr><td colspan=3{corner}>勾稽关系<td colspan=7>申请人情况</tr>"
    middle = f"<tr><td rowspan=2>自然人<td colspan={others}>法人或其他组织<td rowspan=2>总计</tr>"
    table = f"<table>{top}{middle}<tr>{OTHERS}</tr>{ROW}</table>"
    return f"<p>三、收到和处理政府信息公开申请情况</p>{table}".encode()


@pytest.mark.parametrize(("corner", "others"), [(" rowspan=3", 5), (" rowspan=3", 4), ("", 5)])
def test_a_wrong_span_in_the_head_moves_no_figure(corner, others):
    report = interpret(read_document(page(corner, others)), "a.html")
    assert report.requests["received"] == (1, 2, 3, 4, 5, 6, 21)
