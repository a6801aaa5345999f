"""Title, period, sections, numbering, required contents: RPT-1 … RPT-10."""

from datetime import date

import pytest

from gongkai.report.document import Document, Paragraph, Place
from gongkai.report.findings import Severity
from gongkai.report.model import Section
from report.checks.tables import ORGAN, found, places, prose, report, words


def titles(title):
    return [(f.severity, f.message) for f in found("structure.title", report(title=title))]


@pytest.mark.parametrize(
    "title",
    [
        "澄湾市林业局2023年政府信息公开工作年度报告",
        "澄湾市林业局2023年度政府信息公开工作年度报告",
        "澄湾市林业局 2023 年政府信息公开年度报告",
        "长河水利委员会2023年政府信息公开工作年度报告",
        "林业和草原总局2023年政府信息公开工作年度报告",
        "水利部2023年政府信息公开工作年度报告",
    ],
)
def test_rpt_4_an_official_title_passes(title):
    assert titles(title) == []


@pytest.mark.parametrize(
    ("title", "words_"),
    [
        ("", "没有标题"),
        ("澄湾市林业局政府信息公开工作年度报告", "没有写明年份"),
        ("2023年政府信息公开工作年度报告", "没有写明机关名称"),
        ("公安局2023年政府信息公开工作年度报告", "“公安局”没有写明地区"),
        ("市林业局2023年政府信息公开工作年度报告", "“市林业局”没有写明地区"),
        ("澄湾市林业局2023年工作总结", "没有写明这是政府信息公开工作年度报告"),
    ],
)
def test_rpt_4_what_a_title_lacks_is_a_doubt(title, words_):
    ((severity, message),) = titles(title)
    assert severity is Severity.WARNING
    assert words_ in message


def test_rpt_4_other_words_are_a_note():
    ((severity, _),) = titles("澄湾市林业局2023年度政府信息公开工作报告")
    assert severity is Severity.NOTE


@pytest.mark.parametrize(
    ("first", "last", "speaks"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), False),
        (date(2022, 1, 1), date(2022, 12, 31), True),
        (date(2023, 1, 2), date(2023, 12, 31), True),
        (date(2023, 1, 1), date(2023, 12, 30), True),
    ],
)
def test_rpt_2_the_period_is_the_calendar_year(first, last, speaks):
    assert bool(found("structure.period", report(period=(first, last)))) == speaks


def test_rpt_2_the_line_of_the_period_is_found():
    wrong = (date(2022, 1, 1), date(2022, 12, 31))
    text = "统计期限自2022年1月1日起。"
    place = Place(3)
    subject = report(period=wrong, preface=text, document=Document((Paragraph(text, place),)))
    (finding,) = found("structure.period", subject)
    assert finding.line == 3
    assert finding.message == (
        "统计期限写作 2022年1月1日至2022年12月31日，应为 2023年1月1日至12月31日。"
    )
    assert found("structure.period", report(period=None)) == []


@pytest.mark.parametrize(
    ("organ", "signed", "speaks"),
    [
        (ORGAN, "2024年1月31日", None),
        (ORGAN, "2024年2月1日", "晚于部门年度报告的公布期限2024年1月31日"),
        (ORGAN, "　2024 年 3 月 5 日 ", "晚于部门"),
        (ORGAN, "二〇二四年一月十九日", None),
        (ORGAN, "二〇二四年二月二十一日", "晚于部门"),
        (ORGAN, "2023年12月31日", "早于统计期限结束之日"),
        (ORGAN, "2024年13月1日", None),
        (ORGAN, "二〇二四年十一月二二日", None),
        ("澄湾市人民政府", "2024年3月31日", None),
        ("澄湾市人民政府", "2024年4月1日", "晚于政府年度报告的公布期限2024年3月31日"),
    ],
)
def test_rpt_2_the_signature_stands_between_the_years_end_and_the_limit(organ, signed, speaks):
    subject = report(organ=organ, texts={6: f"没有收取信息处理费。\n{organ}\n{signed}"})
    findings = found("structure.signature-date", subject)
    assert bool(findings) == bool(speaks)
    assert not speaks or speaks in findings[0].message


def test_a_date_inside_a_sentence_is_no_signature():
    subject = report(texts={6: "2024年3月5日，本机关召开会议。"})
    assert found("structure.signature-date", subject) == []


def test_rpt_5_missing_sections_are_named_and_no_sections_at_all_are_one_fault():
    whole = report()
    (finding,) = found("structure.section-missing", report(sections=whole.sections[:5]))
    assert finding.message == "缺少第六部分“其他需要报告的事项”。"
    (finding,) = found("structure.section-missing", report(sections=()))
    assert finding.message == "报告没有统一格式的六个部分。"


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("（五）工作中的不足与打算", Severity.WARNING),
        ("本年度工作中还存在着一些问题，主要是公开的内容还不够全面和及时。", Severity.ERROR),
        ("六、其他需要报告的事项", Severity.ERROR),
    ],
)
def test_rpt_5_a_section_whose_heading_may_stand_there_is_only_doubted(line, severity):
    whole = report().sections
    subject = report(
        sections=(*whole[:4], whole[5]), document=Document((Paragraph(line, Place(9)),))
    )
    assert found("structure.section-missing", subject)[0].severity is severity


def test_rpt_5_order_and_repetition():
    one, two, *rest = report().sections
    assert places("structure.section-order", report(sections=(two, one, *rest))) == [
        "sections[1].title"
    ]
    assert places("structure.section-order", report(sections=(one, one, two, *rest))) == [
        "sections[1].title"
    ]
    assert found("structure.section-order", report()) == []


def test_rpt_5_empty_sections():
    texts = {1: "有内容。", 5: "　\n。", 6: "无"}
    assert places("structure.section-empty", report(texts=texts)) == ["sections[4].text"]


def headed(*headings):
    """A report read from a file with these section headings."""
    blocks = tuple(Paragraph(text, Place(line)) for line, text in enumerate(headings, 1))
    sections = tuple(
        Section(number, text.lstrip("一二三四五六1234567890、．. 第部分"), "")
        for number, text in enumerate(headings, 1)
    )
    spots = {f"sections[{index}]": Place(index + 1) for index in range(len(headings))}
    return report(sections=sections, document=Document(blocks), places=spots)


@pytest.mark.parametrize(
    ("heading", "severity"),
    [
        ("二、主动公开政府信息情况", None),
        ("  二、 主动公开政府信息情况", None),
        ("二．主动公开政府信息情况", Severity.NOTE),
        ("二 主动公开政府信息情况", Severity.NOTE),
        ("2、主动公开政府信息情况", Severity.WARNING),
        ("三、主动公开政府信息情况", Severity.WARNING),
        ("主动公开政府信息情况", Severity.WARNING),
    ],
)
def test_rpt_5_numerals(heading, severity):
    subject = headed("一、总体情况", heading)
    findings = found("structure.heading-numeral", subject)
    assert [finding.severity for finding in findings] == ([severity] if severity else [])
    assert not findings or findings[0].line == 2


def test_rpt_5_numerals_are_unknown_without_a_source():
    assert found("structure.heading-numeral", report()) == []


def test_rpt_5_other_wordings_are_notes():
    sections = (
        Section(1, "总体 情况", ""),
        Section(4, "政府信息公开行政复议和诉讼情况", ""),
    )
    (finding,) = found("structure.heading-title", report(sections=sections))
    assert finding.where == "sections[1].title"
    assert finding.severity is Severity.NOTE
    assert finding.advice == "请改为“四、政府信息公开行政复议、行政诉讼情况”。"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("（一）主动公开。做好公开。\n（二）。", Severity.ERROR),
        ("（一）主动公开。做好公开。\n（二）", Severity.ERROR),
        ("（一）\n（二）做好公开。", Severity.ERROR),
        ("(一) \n(二)做好公开。", Severity.ERROR),
        ("（一）主动公开情况\n（二）做好公开。", Severity.WARNING),
        ("（一）主动公开情况\n做好公开。", None),
        ("（一）\n做好公开。", None),
        ("（一）做好公开。", None),
    ],
)
def test_an_item_that_is_announced_has_contents(text, severity):
    findings = found("structure.item-empty", prose(text))
    assert [finding.severity for finding in findings] == ([severity] if severity else [])


def test_an_item_above_a_table_has_the_table_below():
    assert found("structure.item-empty", report(texts={2: "（一）行政许可情况"})) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("（一）甲。\n（二）乙。\n（三）丙。", []),
        ("（一）甲。\n（三）丙。", ["（三）"]),
        ("（一）甲。\n（二）乙。\n（二）丙。", ["（二）"]),
        ("（一）问题。\n（二）问题。\n（一）措施。\n（二）措施。", []),
        ("（二）乙。", ["（二）"]),
        ("[image: a.png]（一）甲。\n[image: b]（三）丙。", ["（三）"]),
        ("（九）甲。", ["（九）"]),
        ("（三十）甲。", []),
    ],
)
def test_items_are_numbered_without_gap(text, wrong):
    assert words("structure.item-numbering", text) == wrong


def test_each_section_numbers_its_items_anew():
    texts = {1: "（一）甲。\n（二）乙。", 6: "（一）丙。"}
    assert found("structure.item-numbering", report(texts=texts)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("一是甲；二是乙；三是丙。", []),
        ("一是甲；三是丙。", ["三是"]),
        ("一是甲；二是乙；二是丙。", ["二是"]),
        ("一是甲；二是乙。问题：一是丙；二是丁。", []),
        ("二是甲；三是乙。", []),  # the paragraph before may have held the first
        ("之一是甲，统一是乙，三是丙。", []),
    ],
)
def test_enumerations_run_on(text, wrong):
    assert words("structure.enumeration", text) == wrong


THEMES = "主动公开信息，办理申请，落实保密审查，建设网站专栏，开展培训和考核。"


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        (THEMES, None),
        (THEMES.replace("落实保密审查", "加强信息资源管理"), None),
        (THEMES.replace("落实保密审查", "强化信息规范管理"), None),
        (THEMES.replace("办理申请", "办理依法事项"), "依申请公开"),
        (THEMES.replace("，开展培训和考核", ""), "监督保障"),
        (THEMES.replace("，建设网站专栏", ""), "政府信息公开平台建设"),
        (THEMES.replace("，落实保密审查", ""), "政府信息管理"),
    ],
)
def test_rpt_7_five_themes(text, lacking):
    text = text.replace("办理申请", "办理公开申请")
    findings = found("structure.themes", prose(text))
    assert [f.message for f in findings] == ([f"总体情况没有写到：{lacking}。"] if lacking else [])


def test_rpt_7_is_not_asked_of_the_older_layout_nor_of_nothing():
    assert found("structure.themes", prose("没有。", year=2020)) == []
    assert found("structure.themes", report()) == []
    assert found("structure.length", prose("字" * 2000, year=2020)) == []


@pytest.mark.parametrize(("characters", "speaks"), [(1000, False), (1001, True)])
def test_rpt_7_length(characters, speaks):
    assert bool(found("structure.length", prose("字" * characters + " \n"))) == speaks


def test_rpt_8_is_asked_of_governments_alone():
    text = "开展工作考核和社会评议。"
    assert found("structure.government-items", prose(text)) == []
    (finding,) = found("structure.government-items", prose(text, organ="澄湾市人民政府"))
    assert finding.message == "政府的年度报告没有写到：责任追究结果。"


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("公开不及时。下一步将加强培训。", None),
        ("下一步将加强培训，解决群众反映的问题。", "存在的问题"),
        ("公开内容单一，解读有待加强。", "改进情况"),
        ("本年度情况良好。", "存在的问题和改进情况"),
        ("", None),
    ],
)
def test_rpt_9_problems_and_improvements(text, lacking):
    findings = found("structure.problems", report(texts={5: text}))
    assert [f.message for f in findings] == ([f"第五部分没有写{lacking}。"] if lacking else [])


@pytest.mark.parametrize(
    ("year", "text", "speaks"),
    [
        (2023, "未收取信息处理费。", False),
        (2023, "未收取信息公开处理费用。", False),
        (2023, "没有其他事项。", True),
        (2020, "没有其他事项。", False),
        (2023, "", False),
    ],
)
def test_rpt_10_the_fee_is_stated_since_2021(year, text, speaks):
    assert bool(found("structure.fee-statement", report(year, texts={6: text}))) == speaks


def test_rpt_10_anywhere_will_do():
    subject = report(texts={1: "全年没有收取信息处理费。", 6: "没有其他事项。"})
    assert found("structure.fee-statement", subject) == []
