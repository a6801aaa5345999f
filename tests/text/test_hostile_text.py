"""No text, however made, stops the finders or makes them slow."""

from __future__ import annotations

import time

import pytest

from gongkai.text.normal_forms import normalise
from gongkai.text.numbers import find_numbers
from gongkai.text.personal_data import find_personal_data, mask_text

SIZE = 30_000
HOSTILE = {
    "digits": "1" * SIZE,
    "Chinese digits": "一" * SIZE,
    "units of numerals": "万" * SIZE,
    "numerals upon numerals": "一万" * SIZE,
    "thousands": "111," * SIZE,
    "split digits": "1 " * SIZE,
    "articles": "第1条" * SIZE,
    "years": "2023至" * SIZE,
    "mailbox": "a" * SIZE + "@" + "b." * SIZE,
    "hyphens": "12-" * SIZE,
    "radicals": "⽂" * SIZE,
    "letters": "A1" * SIZE,
    "percent": "百分之" * SIZE,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_it_takes_hostile_text_in_its_stride(text: str):
    started = time.perf_counter()
    numbers = list(find_numbers(text))
    assert all(number.end <= len(text) for number in numbers)
    assert len(mask_text(text)) == len(text)
    assert sum(1 for _ in find_personal_data(text)) <= len(text)
    assert len(normalise(text).offsets) > 0
    assert time.perf_counter() - started < 10
