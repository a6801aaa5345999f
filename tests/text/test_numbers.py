"""Numbers in prose are found with value, kind, unit and certainty."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.text.numbers import Bound, Number, NumberKind, find_numbers, write_numeral

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("numbers.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:20])
def test_it_finds_every_number_and_nothing_else(case: dict[str, Any]):
    found = list(find_numbers(case["text"]))
    expected = [number for number in case["numbers"] if "absent" not in number]
    assert [number.text for number in found] == [number["text"] for number in expected]
    for number, wanted in zip(found, expected, strict=True):
        assert number.kind == wanted["kind"], number
        assert case["text"][number.start : number.end] == number.text
        if number.kind is NumberKind.COUNT or "value" in wanted:
            assert number.value == Decimal(wanted["value"]), number
        assert number.high == wanted.get("high"), number
        assert number.bound == wanted.get("bound", "exact"), number
        assert number.unit == wanted.get("unit", ""), number


def test_it_gives_the_words_around_a_number():
    text = "2023年，共收到政府信息公开申请15件依申请事项，均已办结"
    count = next(number for number in find_numbers(text) if number.kind is NumberKind.COUNT)
    assert count.head == "共收到政府信息公开申请"
    assert count.counted == "依申请事项"
    assert text[count.end : count.after] == "件"


@settings(max_examples=150)
@given(
    st.integers(min_value=1, max_value=10**9),
    st.sampled_from(["件", "条", "人次", "个", "份"]),
    st.sampled_from(["共收到", "全年公开信息", "其中，网站"]),
    st.sampled_from([str, "{:,}".format, write_numeral]),
)
def test_it_reads_a_count_however_it_is_written(number: int, unit: str, before: str, write: Any):
    if write is write_numeral and number == 1:
        return  # a lone 一 may be a word
    text = f"{before}{write(number)}{unit}，已办结"
    (found,) = find_numbers(text)
    assert (found.value, found.unit, found.bound) == (number, unit, Bound.EXACT)


@settings(max_examples=200)
@given(
    st.text(
        alphabet="0123456789一二三十百千万亿两第（）年月日号件条、，.。:-～%〔〕ab余约近",
        max_size=40,
    )
)
def test_it_never_stumbles_and_its_places_are_true(text: str):
    last = 0
    for number in find_numbers(text):
        assert last <= number.start < number.end <= number.after <= len(text)
        assert text[number.start : number.end] == number.text
        last = number.end


def number_of(text: str) -> Number:
    return next(iter(find_numbers(text)))


@pytest.mark.parametrize(
    ("text", "allowed", "refused"),
    [
        ("6300余篇", [6300, 6345, 6400], [6299, 6401]),
        ("15件", [15], [14, 16]),
        ("约100件", [90, 100, 110], [89, 111]),
        ("近100件", [90, 99, 100], [101]),
        ("3至5件", [3, 4, 5], [2, 6]),
        ("1.1万余条", [11_000, 11_999, 12_000], [10_999, 12_001]),
    ],
)
def test_it_says_what_its_words_can_be_meant_of(text: str, allowed: list[int], refused: list[int]):
    number = number_of(text)
    assert all(number.allows(value) for value in allowed)
    assert not any(number.allows(value) for value in refused)


def test_it_tells_an_exact_number_from_others():
    assert number_of("15件").is_exact
    assert not number_of("15余件").is_exact
    assert not number_of("3至5件").is_exact
    assert not number_of("第三次").is_exact
