"""Texts without what nobody sees."""

from __future__ import annotations

import pytest

from gongkai.text.seen import one_line, without_unseen


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("甲\x01乙\x08", "甲乙"),
        ("甲\u202e乙\u200b丙\ufeff", "甲乙丙"),
        ("甲\x0b乙\x85丙\u3000丁\n戊", "甲 乙 丙 丁 戊"),
        (" \u200b 甲 \x1b 乙", "甲 乙"),
        ("\ud800甲\uffff", "甲"),
        ("\x00\x01\u202e", ""),
        ("𠮷\U000e0101 e\u0301", "𠮷\U000e0101 e\u0301"),
    ],
)
def test_what_nobody_sees_goes_and_blanks_part_words(typed, kept):
    assert one_line(typed) == kept


def test_a_text_keeps_its_lines_and_joined_letters():
    assert without_unseen("ᠮᠣᠩᠭ\u180eᠣᠯ\r\n甲\t乙\u200d\x7f") == "ᠮᠣᠩᠭ\u180eᠣᠯ\r\n甲\t乙\u200d"
