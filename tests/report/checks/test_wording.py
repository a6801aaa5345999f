"""Doubled words, marks without partner, slips, leftovers."""

import pytest

from report.checks.tables import found, prose, report, words


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        ("做好政府信息公开的的工作。", ["的的"]),
        ("推进政务公开工作工作。", ["工作工作"]),
        ("开展政务公开政务公开培训。", ["政务公开政务公开"]),
        ("在在网站发布。", ["在在"]),
        ("以及及其他。", ["及及"]),
    ],
)
def test_doubled_words_are_found(text, doubled):
    assert words("wording.doubled-word", text) == doubled


@pytest.mark.parametrize(
    "text",
    [
        "常常进一步一步一步推进。",
        "规范规范性文件管理，公开公开指南。",
        "一个一个解决，一件一件落实。",
        "以及及时公开，在在建项目，安全和和谐的环境，对对象进行核查。",
        "方方面面、实实在在、点点滴滴。",
        "目的的确明确。",
        "以便民为目的的举措，公众参与与监督，合并并公布，普及及推广。",
        "申请理由由申请人填写，行政行为为依法作出，针对对方意见，现在在办事项。",
    ],
)
def test_words_doubled_on_purpose_are_left_alone(text):
    assert words("wording.doubled-word", text) == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("印发《要点，明确分工。", ["《"]),
        ("推行一站式”服务。", ["”"]),
        ("（含下属（二级）单位。", ["（"]),
        ("类别)。", [")"]),
        ("“甲”“乙”（丙）《丁<戊>己》。", []),
        ("(甲）乙。", []),
        ("1）甲；2）乙；（3）丙。", []),
        ("《甲\n乙》。", []),
    ],
)
def test_marks_have_their_partner_in_the_section(text, marks):
    assert words("wording.brackets", text) == marks


def test_an_unpaired_mark_is_shown_with_the_words_around_it():
    (finding,) = found("wording.brackets", prose("印发《工作要点，明确分工。"))
    assert finding.message == "“印发《工作要点，明确”中的“《”没有与它成对的“》”。"
    assert finding.advice == "请补上“》”，或者删去多余的“《”。"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("甲。。乙，，丙。", ["。。", "，，"]),
        ("甲，、乙", ["，、"]),
        ("甲：，乙", ["：，"]),
        ("甲！”乙。”丙……丁——戊。", []),
    ],
)
def test_doubled_punctuation_is_found(text, marks):
    assert words("wording.punctuation-doubled", text) == marks


def test_half_width_marks_between_chinese_are_one_note_a_paragraph():
    subject = prose("甲,乙;丙。\n1,234条，丁。")
    (finding,) = found("wording.punctuation-mixed", subject)
    assert finding.message == "中文之间用了半角标点“,”，共2处，首处为“甲,乙;丙。”。"
    assert words("wording.punctuation-mixed", "共1,234条，email:a@b.cn，时间8:30。") == []


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("政府信 息公开", True),
        ("2023 年共 5 件", False),
        ("（一）主动公开情况 全年公开信息", False),
        ("以“警民联动 并肩行动”为主题", False),
        ("做好“一站式”服务 工作", True),
    ],
)
def test_blanks_inside_chinese_are_notes(text, speaks):
    assert bool(words("wording.blank", text)) == speaks


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("依申请公公开", ["依申请公公开"]),
        ("完善政公开工作责任制", ["政公开"]),
        ("财政公开、行政公开、党政公开、路政公开、渔政公开", []),
        ("建立台帐，布署工作", ["台帐", "布署"]),
        ("截止2023年底", ["截止"]),
        ("截止目前", ["截止"]),
        ("报名截止日期", []),
        ("截至2023年底，部署安排，账号", []),
        ("以经济建设为中心，预防犯罪，引导企业自己经营。", []),
        ("提升校园满意度，按排名通报，按排放标准监管，发布署名文章。", []),
        ("政府信息公开开展情况良好，依申请开具证明，究竟争取到多少支持。", []),
        ("既使用线上渠道，又使用线下渠道；做为民服务的表率；讲座落实到位。", []),
        ("信息公开开工作园满完成，己经布署。", ["信息公开开", "园满", "己经", "布署"]),
        ("既使下雨，也要按排专人，做为重点。", ["既使", "按排", "做为"]),
        ("依申请开情况：向其它组织答复。", ["依申请开", "其它组织"]),
    ],
)
def test_slips_are_found(text, slips):
    assert sorted(words("wording.slip", text)) == sorted(slips)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("截至2022年底，公开信息77条。", ["2022"]),
        ("截至 2022 年底，公开信息 77 条。", ["2022"]),
        ("截至2023年底，公开信息77条。", []),
        ("2022年，共受理申请15件。", ["2022"]),
        ("2022年，我局制定办法。", []),
        ("2022年，我局共收到申请15件，较上年上升25%。", ["2022"]),
        ("2022年收到申请12件，较上年上升20%；2023年收到15件。", []),
        ("2021年、2022年、2023年分别公开信息100条、110条、120条。", []),
        ("与2022年相比，申请增加3件。2022年受理12件，同比增加25%。", []),
        ("2024年，将公开信息100条。", []),
    ],
)
def test_a_year_left_from_a_template_is_a_doubt(text, years):
    assert words("wording.template-year", text) == years


def test_the_preface_names_the_reports_year():
    wrong = report(preface="根据条例编制2022年度政府信息公开工作年度报告。")
    assert len(found("wording.template-year", wrong)) == 1
    assert found("wording.template-year", report(preface="2022年，受理申请15件。")) == []


def test_sections_on_plans_may_speak_of_other_years():
    text = "2022年，共受理申请15件。"
    assert found("wording.template-year", report(texts={5: text})) == []


def test_a_report_without_a_year_is_left_alone():
    blank = report(texts={1: "截至2022年底。"})
    undated = type(blank)(**{f: getattr(blank, f) for f in blank.__slots__} | {"year": None})
    assert found("wording.template-year", undated) == []


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("如有疑问，请与榆泽市林业局联系。", ["榆泽市林业局"]),
        ("本报告由榆泽市林业局编制。", ["榆泽市林业局"]),
        ("榆泽市林业局", ["榆泽市林业局"]),
        ("榆泽市林业局（以下简称市局）", ["榆泽市林业局"]),
        ("澄湾市林业局联系，市林业局编制。", []),
        ("提高市林业局工作水平，根据市林业局安排。", []),
        ("与榆泽县林业局联系，请与省林业局联系。", []),
        ("赴榆泽市林业局学习。", []),
        ("请与榆泽市教育局联系。", []),
    ],
)
def test_another_places_same_department_is_a_doubt(text, organs):
    assert words("wording.template-organ", text) == organs


def test_an_organ_without_place_or_department_cannot_be_compared():
    assert words("wording.template-organ", "请与榆泽市林业局联系。", organ="林业局") == []
    assert words("wording.template-organ", "请与榆泽市林业局联系。", organ=None) == []
