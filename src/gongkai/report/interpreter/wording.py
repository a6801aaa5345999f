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
    "萬業爲為舉於會體關內決況減辦務動區單發後國處復審對屬廢開強當總執護報據數無機權條構沒現確祕穩類糾納組織經結統繼續維繳罰範獲補規計認議許訟訪訴詢請購費轉過這進採門"
    "問項題額並亂併侷係個傢億兩刪員嚮嚴圍團埰實寫幷廳應捲時暫曏標樣欄種稱穫節編緻繫與號製複覈覆註該讀踰適鄉錯錶鎭鎮長間閤隊頁頭髮麵齊齣資訊專檔縣臨產檢證鐵環質監衛畫"
    "術療陽東",
    "万业为为举于会体关内决况减办务动区单发后国处复审对属废开强当总执护报据数无机权条构没现确秘稳类纠纳组织经结统继续维缴罚范获补规计认议许讼访诉询请购费转过这进采门"
    "问项题额并乱并局系个家亿两删员向严围团采实写并厅应卷时暂向标样栏种称获节编致系与号制复核复注该读逾适乡错表镇镇长间合队页头发面齐出资讯专档县临产检证铁环质监卫画"
    "术疗阳东",
)
_TAIWANESE = (("档案", "文件"), ("专案", "项目"), ("资讯", "信息"))
_TAIWANESE_SIGNS = re.compile("檔案|專案|資訊")
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
_ANNOTATION = re.compile(r"(?<!第)[(（][^()（）]{2,}[)）]")
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
    words = fold(text).translate(_TRADITIONAL)
    if _TAIWANESE_SIGNS.search(text):
        for taiwanese, mainland in _TAIWANESE:
            words = words.replace(taiwanese, mainland)
    return _CIRCLED.sub(_spelled, words)


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


def unannotated(text: str) -> str:
    """Leave out what an office explains in brackets: 规章（设区的市应提供相关数据）."""
    if "(" not in text and "（" not in text:
        return text
    return _ANNOTATION.sub("", _ANNOTATION.sub("", text))  # brackets in brackets: inner first


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
