from report.readers.html.pages import lines

PROSE = "本年度主动公开政府信息若干条，" * 4
MENU = "<div class=nav><ul><li>首页</li><li>政务公开</li></ul></div>"
FOOT = "<div class=foot>主办单位：某市人民政府办公室</div>"
REPORT = f"<p>一、总体情况</p><p>{PROSE}</p><p>二、主动公开</p><p>{PROSE}</p>"


def page(inner, title="澄湖市林业局2023年政府信息公开工作年度报告-澄湖市人民政府"):
    return f"<html><head><title>{title}</title></head><body>{MENU}{inner}{FOOT}</body></html>"


def test_it_tells_the_report_from_menus_and_footers():
    assert lines(page(f"<div id=zoom>{REPORT}</div>")) == [
        "一、总体情况",
        PROSE,
        "二、主动公开",
        PROSE,
    ]


def test_it_keeps_a_headline_that_stands_outside():
    title = "澄湖市林业局2023年政府信息公开工作年度报告"
    for headline in (f"<h1>{title}</h1>", f"<div class=t>{title}</div>"):
        found = lines(page(f"<div>{headline}<span>发布：张某</span><div>{REPORT}</div></div>"))
        assert found[0] == title
        assert found[-1] == PROSE


def test_it_knows_the_headline_by_the_pages_own_name_for_it():
    meta = "<meta name=ArticleTitle content='澄湖市林业局2023年报告'>"
    found = lines(f"{meta}{page(f'<div>澄湖市林业局2023年报告</div><div>{REPORT}</div>', '页')}")
    assert found[0] == "澄湖市林业局2023年报告"


def test_it_never_parts_numbered_headings():
    parts = f"<div><p>一、总体</p></div><div>{PROSE * 9}</div><div><p>六、其他</p></div>"
    found = lines(page(f"<div>{parts}</div>"))
    assert found[0] == "一、总体"
    assert found[-1] == "六、其他"


def test_it_takes_the_whole_page_when_nothing_stands_out():
    assert lines(f"<div>{PROSE}</div><div>{PROSE}</div>") == [PROSE, PROSE]


def test_it_reads_a_page_without_text():
    assert lines("<html></html>") == []
    assert lines("<frameset><frame src=a.html></frameset>") == []


def test_it_tells_the_report_from_menus_that_a_table_lays_out():
    figures = "<table><tr><td>规章</td><td>0</td></tr></table>"
    cell = f"<td><p>来源：办公室</p><div id=zoom>{REPORT}{figures}</div></td>"
    markup = f"<table><tr><td>首页</td><td>导航</td></tr><tr><td>菜单</td>{cell}</tr></table>"
    assert lines(page(markup)) == ["一、总体情况", PROSE, "二、主动公开", PROSE]


def test_it_reads_a_report_inside_layout_tables_inside_one_another():
    inner = f"<table><tr><td>{REPORT}<table><tr><td>规章<td>0</table></td></tr></table>"
    markup = f"<table><tr><td>栏目一</td></tr><tr><td>栏目二{inner}</td></tr></table>"
    assert lines(page(markup))[0] == "一、总体情况"
