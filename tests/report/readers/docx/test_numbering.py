import pytest

from gongkai.report.readers.docx.numerals import written
from report.readers.docx.word import lines, p


def level(number, form, text, extra=""):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{extra}</w:lvl>'
    )


def numbering(*levels, overrides=""):
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )


def item(text, depth=0, number=1):
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def test_it_writes_out_the_numbers_of_headings_and_rows():
    found = lines(
        item("总体情况")
        + item("主动公开", 1)
        + item("依申请公开", 1)
        + item("其他")
        + item("甲", 1),
        numbering=numbering(
            level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCounting", "（%2）")
        ),
    )
    assert found == ["一、总体情况", "（一）主动公开", "（二）依申请公开", "二、其他", "（一）甲"]


def test_it_sets_a_number_apart_unless_told_not_to():
    parts = (
        level(0, "decimal", "第%1条"),
        level(1, "decimal", "%1-%2", '<w:suff w:val="nothing"/>'),
    )
    assert lines(item("甲") + item("乙", 1), numbering=numbering(*parts)) == ["第1条 甲", "1-1乙"]


def test_it_prints_no_bullets():
    assert lines(item("甲"), numbering=numbering(level(0, "bullet", "\uf06c"))) == ["甲"]


def test_it_starts_anew_where_a_list_says_so():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    parts = numbering(level(0, "decimal", "%1."), overrides=anew)
    assert lines(item("a") + item("b", 0, 2) + item("c", 0, 2), numbering=parts) == [
        "1.a",
        "5.b",
        "6.c",
    ]


def test_it_takes_a_level_that_a_list_overrides():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.")}</w:lvlOverride>'
    parts = numbering(level(0, "decimal", "%1."), overrides=own)
    assert lines(item("a", 0, 2), numbering=parts) == ["I.a"]


def test_it_keeps_counting_a_level_that_never_restarts_and_prints_legal_digits():
    parts = numbering(
        level(0, "chineseCounting", "%1、"),
        level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/><w:isLgl/>'),
    )
    found = lines(item("a") + item("b", 1) + item("c") + item("d", 1), numbering=parts)
    assert found == ["一、a", "1.1 b", "二、c", "2.2 d"]


def test_it_numbers_by_style_at_the_level_that_names_the_style():
    styles = (
        '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="T"><w:basedOn w:val="S"/></w:style>'
    )
    parts = numbering(
        level(0, "decimal", "%1."), level(1, "decimal", "(%2)", '<w:pStyle w:val="S"/>')
    )
    body = p("甲", '<w:pStyle w:val="T"/>') + p("乙", '<w:pStyle w:val="T"/>')
    assert lines(body, styles=styles, numbering=parts) == ["(1)甲", "(2)乙"]


def test_it_numbers_by_style_at_the_first_level_when_no_level_names_it():
    styles = (
        '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    parts = numbering(level(0, "decimal", "%1."))
    assert lines(p("甲", '<w:pStyle w:val="S"/>'), styles=styles, numbering=parts) == ["1.甲"]


def test_it_follows_a_numbering_style_to_the_list():
    styles = (
        '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    parts = numbering(level(0, "decimal", "%1.")) + (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )
    assert lines(item("甲", 0, 3), styles=styles, numbering=parts) == ["1.甲"]


def test_it_leaves_text_alone_whose_list_is_switched_off_or_missing():
    parts = numbering(level(0, "decimal", "%1."))
    assert lines(item("甲", 0, 0) + item("乙", 0, 99), numbering=parts) == ["甲", "乙"]
    assert lines(item("丙", 5), numbering=parts) == ["丙"]


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("japaneseCounting", 20, "二十"),
        ("chineseCountingThousand", 101, "一百〇一"),
        ("chineseCountingThousand", 2010, "二千〇一十"),
        ("chineseCounting", 0, "〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographDigital", 20, "二〇"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 0, ""),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 13, "子"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 2, "②"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedFullstop", 1, "⒈"),
        ("none", 1, ""),
        ("somethingNew", 4, "4"),
        ("chineseCounting", 123456, "123456"),
    ],
)
def test_it_writes_every_number_format(form, number, text):
    assert written(number, form) == text
