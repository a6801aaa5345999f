"""What is public already and sounds like what somebody is about to apply for."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from gongkai.publishing.selectors import search_released

if TYPE_CHECKING:
    from gongkai.casework.application import Application

_SHOWN = 5
_WORDS = 4
_SHORTEST, _LONGEST = 2, 12
_PIECE = 4
_PIECES = 8

# What stands in every application and says nothing of its matter.
_EMPTY = re.compile(
    r"[^\w]|_|(?:申请|公开|政府信息|相关|有关|关于|情况|信息|文件|资料|材料|具体|全部|所有"
    r"|以及|提供|获取|请|贵局|我局|本人|的|了|和|与|及|在|对|等|年度?|月份?|日)"
)


def similar_items(organ: Any, told: Application) -> list[Any]:
    """Give public items of an organ that have words of the application in them, the best first.

    A long word is looked for in pieces too, for the item may say it a little differently. So that
    nobody waits twenty working days for what can be read at once (LAW-36-1).
    """
    found: dict[int, Any] = {}
    hits: Counter[int] = Counter()
    for word in _pieces(_words(f"{told.title} {told.description}")):
        for item in search_released(word, organ=organ, limit=_SHOWN):
            found[item.pk] = item
            hits[item.pk] += len(word)
    return [found[number] for number, _ in hits.most_common(_SHOWN)]


def _words(text: str) -> list[str]:
    """Give the first words that are left when the empty ones are cut out."""
    parts = (part for part in _EMPTY.split(text) if part and not part.isdigit())
    long_enough = (part[:_LONGEST] for part in parts if len(part) >= _SHORTEST)
    return list(dict.fromkeys(long_enough))[:_WORDS]


def _pieces(words: list[str]) -> list[str]:
    """Give the words, then the pieces of the long ones: so many that the page stays quick."""
    pieces = [
        word[at : at + _PIECE]
        for word in words
        if len(word) > _PIECE
        for at in range(0, len(word) - _PIECE + 1, _PIECE // 2)
    ]
    return list(dict.fromkeys([*words, *pieces]))[:_PIECES]
