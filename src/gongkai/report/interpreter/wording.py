"""Wordings made comparable: labels and headings without the accidents of their writing.

Width, radicals, traditional characters, spaces and punctuation do not tell one label from another,
and an office may call itself 本机关, 本单位 or 我局. Numerals are witnesses of their own and are
taken off first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gongkai.text.normal_forms import fold

_TRADITIONAL = str.maketrans(
    "萬業爲為舉於會體關內決況減辦務動區單發後國處復審對屬廢開強當總執護報據數無機權條構沒現確祕穩類糾納組織經結統繼續維繳罰範獲補規計認議許訟訪訴詢請購費轉過這進採門問項題額",
    "万业为为举于会体关内决况减办务动区单发后国处复审对属废开强当总执护报据数无机权条构没现确秘稳类纠纳组织经结统继续维缴罚范获补规计认议许讼访诉询请购费转过这进采门问项题额",
)
_NOT_WORDS = re.compile(r"[\W_]+")
_SELF = re.compile(
    r"(?:本(?:单位|局|行政机关|部门|厅|委|镇|乡|街道)|我(?:单位|局|机关|部门|厅|委))(?=不)"
)
_CHINESE_DIGITS = "一二三四五六七八九十"
_NUMERAL = re.compile(
    r"\s*(?:"
    r"(?P<part>第[一二三四五六]部分)[、.:：,，\s]*"
    r"|\((?P<inner>[一二三四五六七八九十])\)[、.:：,，]?"
    r"|(?P<outer>[一二三四五六七八九十])\s*[、.:：,，·]"
    r"|\((?P<small>\d{1,2})\)[、.:：,，]?"
    r"|(?P<digit>\d{1,2})\s*[、.:：,，·](?!\d)"
    r")\s*"
)
_CIRCLED = re.compile("[①-⑳㈠-㈩⑴-⒇⒈-⒛]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """The number before a label or heading.

    Attributes:
        value: 1, 2, 3 …
        level: ``outer`` for 一、, ``inner`` for （一）, ``digit`` for 1. or （1）.
        end: Offset at which the words begin.
    """

    value: int
    level: str
    end: int


def plain(text: str) -> str:
    """Give a text in half width, simplified, circled numbers spelled out; words untouched."""
    if text.isascii():
        return text
    return _CIRCLED.sub(_spelled, fold(text).translate(_TRADITIONAL))


def _spelled(circled: re.Match[str]) -> str:
    point = ord(circled[0])
    if point >= ord("㈠"):
        return f"({_CHINESE_DIGITS[point - ord('㈠')]})"
    for first in "①⑴⒈":
        if 0 <= point - ord(first) < 20:  # noqa: PLR2004 - each block holds twenty
            return f"{point - ord(first) + 1}."
    return circled[0]


def numeral(text: str) -> Numeral | None:
    """Find the number that a plain text begins with."""
    found = _NUMERAL.match(text)
    if found is None:
        return None
    if found["part"]:
        return Numeral(_CHINESE_DIGITS.index(found["part"][1]) + 1, "outer", found.end())
    if found["outer"] or found["inner"]:
        value = _CHINESE_DIGITS.index(found["outer"] or found["inner"]) + 1
        return Numeral(value, "outer" if found["outer"] else "inner", found.end())
    return Numeral(int(found["digit"] or found["small"]), "digit", found.end())


@lru_cache(maxsize=8192)
def core(text: str) -> str:
    """Give the bare words of a label: plain, no numeral, no space, no punctuation."""
    words = plain(text)
    number = numeral(words)
    if number:
        words = words[number.end :]
    words = _NOT_WORDS.sub("", words)
    return _SELF.sub("本机关", words).replace("其它", "其他")


def pairs(text: str) -> frozenset[str]:
    """Give the pairs of neighbouring characters of a text."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def likeness(one: str, other: str) -> float:
    """Give how alike two bare wordings are: 0 to 1, the Dice measure of their pairs."""
    left, right = _pairs(one), _pairs(other)
    if not left or not right:
        return float(one == other)
    return 2 * len(left & right) / (len(left) + len(right))


_pairs = lru_cache(maxsize=8192)(pairs)
