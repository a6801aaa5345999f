"""Chinese numerals are read and written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.text.numbers import read_numeral, write_numeral

COUNTS = st.integers(min_value=0, max_value=10**12)


@settings(max_examples=400)
@given(COUNTS)
def test_it_reads_back_what_it_writes(number: int):
    assert read_numeral(write_numeral(number)) == number
    assert read_numeral(write_numeral(number, financial=True)) == number


@settings(max_examples=200)
@given(COUNTS)
def test_it_reads_the_two_of_speech(number: int):
    plain = write_numeral(number)
    for unit in "百千万亿":
        plain = plain.replace(f"二{unit}", f"两{unit}")
    assert read_numeral(plain) == number


@settings(max_examples=200)
@given(COUNTS)
def test_it_reads_digits_one_by_one(number: int):
    digits = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
    assert read_numeral(digits) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("零", 0),
        ("十", 10),
        ("十五", 15),
        ("一十五", 15),
        ("二十", 20),
        ("廿三", 23),
        ("卅", 30),
        ("一百零二", 102),
        ("一百二", 120),
        ("一百二十", 120),
        ("两千零五", 2005),
        ("三千五", 3500),
        ("三万五", 35000),
        ("十万", 100_000),
        ("二十万零五", 200_005),
        ("壹拾贰", 12),
        ("叁仟零伍", 3005),
        ("两亿三千万", 230_000_000),
        ("一万亿", 10**12),
        ("二〇二三", 2023),
        ("二零二三", 2023),
    ],
)
def test_it_reads_common_writings(words: str, number: int):
    assert read_numeral(words) == number


@pytest.mark.parametrize(
    "words",
    ["", "百", "十十", "一二百", "一百百", "十百", "万", "一万万亿万", "三万十万", "零百", "甲"],
)
def test_it_refuses_what_is_no_numeral(words: str):
    assert read_numeral(words) is None


def test_it_writes_what_cheques_have():
    assert write_numeral(3940, financial=True) == "叁仟玖佰肆拾"
    assert write_numeral(20_005) == "二万零五"


@pytest.mark.parametrize("number", [-1, 10**16])
def test_it_refuses_to_write_what_no_numeral_holds(number: int):
    with pytest.raises(ValueError, match="只能把"):
        write_numeral(number)
