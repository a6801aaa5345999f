"""`--format text`: grouped, underlined to the column, safe for a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.report.findings import Finding, Severity
from gongkai.report.renderings import render
from gongkai.report.renderings.excerpts import paragraph
from gongkai.report.renderings.widths import width, window
from report.checks.tables import report
from report.renderings.shown import MOBILE, hostile, proof


def lines(*proofs, colour=False):
    return render(list(proofs), "text", colour=colour).splitlines()


def test_errors_come_first_and_a_line_sums_up():
    shown = lines(proof())
    headings = [line.strip() for line in shown if line.strip().endswith("）")]
    assert [heading[:2] for heading in headings[:3]] == ["错误", "疑点", "提示"][: len(headings)]
    assert shown[-1].startswith("共检查1份报告：错误")


def test_the_words_are_underlined_at_their_columns():
    shown = lines(proof())
    at = next(i for i, line in enumerate(shown) if "公开的的工作" in line and "│" in line)
    words, mark = (line.partition("│ ")[2] for line in shown[at : at + 2])
    start = words.index("的的")
    assert mark == " " * width(words[:start]) + "~~~~"


def test_advice_and_rule_stand_below():
    shown = "\n".join(lines(proof()))
    assert "      → 请删去一个“的”。" in shown
    assert "requests.row-total · RPT-V3" in shown


def test_a_personal_number_is_never_shown_in_full():
    shown = render([proof()], "text")
    assert MOBILE not in shown
    assert "来信人138****5678反映问题" in shown


def test_nothing_found_is_said():
    shown = lines((report(), ()))
    assert "  没有发现问题。" in shown
    assert shown[-1] == "共检查1份报告：没有发现问题。"


def test_no_escape_sequence_of_a_report_reaches_the_terminal():
    shown = render([hostile()], "text")
    assert "\x1b" not in shown
    assert "第2页 第3行 " in shown


def test_colour_is_only_used_when_asked_for():
    assert "\x1b[31m" in render([proof()], "text", colour=True)
    assert "\x1b" not in render([proof()], "text")


def finding(**facts):
    given_ = {"check": "a.b", "severity": Severity.NOTE, "where": "document", "message": "。"}
    return Finding(**(given_ | facts))


def test_a_place_outside_the_texts_shows_the_evidence_alone():
    excerpt = paragraph(
        report(preface="别的文字"), finding(evidence=" 单元格\t文字 ", span=(0, 3))
    )
    assert (excerpt.text, excerpt.start, excerpt.end) == ("单元格 文字", 0, 6)
    assert paragraph(report(), finding()) is None
    assert paragraph(report(), finding(where="period", evidence="全年")).text == "全年"


def test_a_span_past_its_text_falls_back_to_the_evidence():
    beyond = finding(where="title", span=(90, 95), evidence="标题")
    assert paragraph(report(), beyond).text == "标题"


def test_a_heading_and_the_preface_can_be_shown():
    subject = report(preface="甲乙丙丁")
    assert paragraph(subject, finding(span=(1, 3), evidence="乙丙")).text == "甲乙丙丁"
    assert paragraph(subject, finding(where="sections[4].title", span=(0, 2))).text.startswith(
        "存在"
    )


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("公开", 4), ("“公”", 4), ("e\u0301", 1)]
)
def test_chinese_takes_two_columns(text, columns):
    assert width(text) == columns


@given(st.text("公开a，", max_size=80), st.integers(0, 80), st.integers(0, 20))
def test_a_window_keeps_the_words_and_stays_within_its_columns(text, start, length):
    start = min(start, len(text))
    end = min(start + length, len(text))
    shown, first, last = window(text, start, end, 40)
    assert width(shown) <= 42
    assert text[start:end].startswith(shown[first:last])
    assert width(text) > 40 or (shown, first, last) == (text, start, end)
