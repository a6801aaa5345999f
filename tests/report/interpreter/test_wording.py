"""Labels and numerals made comparable."""

from __future__ import annotations

import pytest

from gongkai.report.interpreter import READING_CHECKS
from gongkai.report.interpreter.figures import count, is_mark
from gongkai.report.interpreter.wording import core, likeness, numeral, plain


@pytest.mark.parametrize(
    ("text", "value", "level"),
    [
        ("一、", 1, "outer"),
        ("四．某", 4, "outer"),
        ("（六）某", 6, "inner"),
        ("㈢某", 3, "inner"),
        ("第二部分 某", 2, "outer"),
        ("3.某", 3, "digit"),
        ("３．某", 3, "digit"),
        ("（12）某", 12, "digit"),
        ("⑤某", 5, "digit"),
        ("⒈某", 1, "digit"),
        ("⑳某", 20, "digit"),
    ],
)
def test_it_reads_the_number_before_a_label(text, value, level):
    found = numeral(plain(text))
    assert found is not None
    assert (found.value, found.level) == (value, level)


@pytest.mark.parametrize("text", ["一稳定", "3.5", "甲、乙", ""])
def test_other_beginnings_are_no_number(text):
    assert numeral(plain(text)) is None


def test_the_core_of_a_label_has_only_its_words():
    assert core("（二） 部分公开（区分处理的，只计这一情形）") == "部分公开区分处理的只计这一情形"
    assert core("1. 本单位不掌握") == core("１．我局不掌握") == core("本机关不掌握")
    assert core("其它") == "其他"


def test_likeness_is_one_for_the_same_and_nought_for_strangers():
    assert likeness("重复申请", "重复申请") == 1
    assert likeness("重复申请", "行政许可") == 0
    assert (likeness("甲", "甲"), likeness("甲", "乙")) == (1, 0)


@pytest.mark.parametrize("mark", ["/", "-", "—", "——", "－", "\\", "无", " / "])
def test_marks_stand_for_nothing(mark):
    assert is_mark(mark)
    assert count(mark) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("零", 0),
        ("１４", 14),
        ("1,234", 1234),
        ("1，234", 1234),
        ("14件", 14),
        ("14*", 14),
        ("2.0", 2),
        ("-3", -3),
        ("+3", 3),
    ],
)
def test_it_reads_a_count(text, number):
    assert count(text) == number


@pytest.mark.parametrize("text", ["1,23", "1，23", "014", "3.5", "增3", "3↑", "十四", "1O", ""])
def test_what_is_no_count_is_none(text):
    assert count(text) is None


def test_every_reading_check_has_a_card_of_its_own():
    ids = [card.id for card in READING_CHECKS]
    assert len(set(ids)) == len(ids)
    assert all(name.startswith("structure.") for name in ids)
    assert all(
        card.law.startswith("RPT-") and card.advice.endswith("。") for card in READING_CHECKS
    )
