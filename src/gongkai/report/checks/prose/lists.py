"""The list that follows 其中 or 分别为: how far it goes, and which numbers are its parts."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from gongkai.report.checks.prose.wording import is_change
from gongkai.text.expressions import expression
from gongkai.text.numbers import NumberKind

if TYPE_CHECKING:
    import re

    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.text.numbers import Number

OPENER = expression(r"其中|分别(?:为|是|有)|分为|具体(?:包括|为|是|有)|包括|包含|[(]含")
_WITHIN = expression(r"其中|包括|包含|内[有含]|[(]")
_ENDS_LIST = expression(
    r"(?<!公)共(?![产青享建治])|合计|总计|累计|另有|另外|此外|较|比上|比去|同比|环比|平均|率|占|达到?$|超|突破|评为|荣获|获得?|(?:浏览|播放|阅读|点击|关注|点赞)"
)
REST = expression(
    r"^(?:和)?(?:其他|其它|其余|剩余)|(?:其他|其它|其余)[^，,、]{0,8}(?:共计?|合计|总计)$"
)
"""The label of a part that is all there is left."""

_FAMILY = frozenset("条篇则个件起宗份")
"""Measure words that are mixed freely in one list: 篇 for articles, 条 for short films …."""

_HOTLINE = 10_000  # 12345, 12316: a number without measure word in a name


def bracketed(text: str, start: int, at: int) -> bool:
    """Say whether an offset stands in a bracket opened after another."""
    return text.count("(", start, at) > text.count(")", start, at)


def same_family(unit: str, other: str) -> bool:
    """Say whether two measure words count things of one kind."""
    return unit == other or (unit in _FAMILY and other in _FAMILY)


def heads(sentence: Sentence, opener: re.Match[str]) -> tuple[Number, ...]:
    """Give the parts of a list whose parts are broken down themselves.

    其中甲类20条，包括子项12条、8条；乙类11条，其中…；丙类4条: one part between two semicolons.
    """
    found: list[Number] = []
    start, nested = opener.end(), False
    while start < len(sentence.text):
        end = sentence.segment_end(start)
        inside = [number for number in sentence.counts if start <= number.start < end]
        if not inside or not is_part(inside[0]):
            return ()
        found.append(inside[0])
        if len(inside) > 1:
            nested = True
            if not _WITHIN.search(sentence.text, inside[0].after, inside[1].start):
                return ()
        start = end + 1
    return _of_one_kind(found) if nested and len(found) > 1 else ()


def parts_until(sentence: Sentence, opener: re.Match[str], end: int) -> tuple[Number, ...]:
    """Give the numbers of the list that begins at an opener and goes no further than an offset."""
    start = opener.end()
    parts: list[Number] = []
    for number in sentence.numbers:
        if not start <= number.start < end:
            continue
        if number.kind in {NumberKind.PERCENT, NumberKind.DATE, NumberKind.FIXED}:
            continue
        if not number.unit and (number.value or 0) >= _HOTLINE:
            continue
        if bracketed(sentence.text, start, number.start):
            continue
        if not is_part(number):
            break
        parts.append(number)
    return _of_one_kind(parts)


def is_part(number: Number) -> bool:
    """Say whether a number may be a part in a list, not a change, a share or a new total."""
    if number.kind is not NumberKind.COUNT or not number.is_exact or not number.unit:
        return False
    if REST.search(number.head):
        return True
    return not (is_change(number) or _ENDS_LIST.search(number.head))


def _of_one_kind(parts: list[Number]) -> tuple[Number, ...]:
    """Cut a list where its unit changes, unless it ends with 其他 and so is one list after all."""
    if parts and REST.search(parts[-1].head):
        return tuple(parts)
    return tuple(takewhile(lambda part: same_family(part.unit, parts[0].unit), parts))


def last_end(sentence: Sentence, opener: re.Match[str]) -> int:
    """Give how far the list can go at all: to the next opener, or out of its bracket."""
    text = sentence.text
    following = (found.start() for found in OPENER.finditer(text, opener.end()))
    end = next((at for at in following if text[at] != "("), len(text))
    if bracketed(text, 0, opener.start() + 1):
        closing = text.find(")", opener.end())
        end = min(end, closing if closing >= 0 else end)
    return end


def list_end(sentence: Sentence, opener: re.Match[str]) -> int:
    """Give how far the list surely goes: to the semicolon, unless that parts its parts."""
    start, end = opener.end(), last_end(sentence, opener)
    first = sentence.segment_end(start)
    if first >= end or _runs_over_semicolons(sentence, start, end):
        return end
    last = [number for number in sentence.counts if start <= number.start < end][-1:]
    return end if last and REST.search(last[0].head) else first


def _runs_over_semicolons(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether semicolons only separate the parts: 其中予以公开5件；部分公开3件；…."""
    at = start
    while at < end:
        stop = min(sentence.segment_end(at), end)
        if sum(at <= number.start < stop for number in sentence.counts) != 1:
            return False
        at = stop + 1
    return True
