"""What an address or a form may hold where a number belongs."""

from __future__ import annotations

import pytest

from gongkai.text.whole_numbers import whole_number


@pytest.mark.parametrize(
    ("written", "read"),
    [("0", 0), ("2026", 2026), ("007", 7), ("9" * 18, 10**18 - 1)],
)
def test_plain_digits_are_read(written, read):
    assert whole_number(written) == read


@pytest.mark.parametrize(
    "written",
    ["", " 1", "1 ", "-1", "+1", "1.0", "1e3", "0x1", "²", "１", "一", "9" * 19, "9" * 5000],
)
def test_anything_else_is_none(written):
    assert whole_number(written) is None
