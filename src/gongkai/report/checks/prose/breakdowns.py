"""Find the breakdowns of a sentence: a total, and the parts it is said to have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from gongkai.report.checks.prose.wording import is_change
from gongkai.text.expressions import expression
from gongkai.text.numbers import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.prose.reading import Passage, Sentence
    from gongkai.text.numbers import Number

_OPENER = expression(r"其中|分别(?:为|是|有)|分为|具体(?:包括|为|是|有)|包括|包含|[(]含")
_LEADS_ON = expression(r"[，,、:：()]?")
_CLOSED_OPENER = expression(r"分别|分为|具体")
_WITHIN = expression(r"其中|包括|包含|内[有含]|[(]")
_ENDS_LIST = expression(
    r"(?<!公)共(?![产青享建治])|合计|总计|累计|另有|另外|此外|较|比上|比去|同比|环比|平均|率|占|达到?$|超|突破|评为|荣获|获得?|(?:浏览|播放|阅读|点击|关注|点赞)"
)
REST = expression(
    r"^(?:和)?(?:其他|其它|其余|剩余)|(?:其他|其它|其余)[^，,、]{0,8}(?:共计?|合计|总计)$"
)
"""The label of a part that is all there is left."""

_SUM = expression(r"^(?:合计|共计|总计|总共|总数|总量|共)(?:为|有|是|达)?$")
_ALL = expression(r"(?:共计?|总计|合计|总共)$")
_FAMILY = frozenset("条篇则个件起宗份")
"""Measure words that are mixed freely in one list: 篇 for articles, 条 for short films …."""

_LONGEST_LEAD = 40
_HOTLINE = 10_000  # 12345, 12316: a number without measure word in a name


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts.

    Attributes:
        passage: Where it stands.
        home: The sentence of the total.
        total: The number the parts are said to make up; 6300余 where no exact one is told.
        rivals: Other numbers that could be meant as the total.
        sentence: The sentence of the parts.
        parts: In order; units agree with the total's or are of its family, or the last is 其他.
        onward: The same, gone on with past the semicolon at which the list seems to end.
        closed: The words say that the parts are all there are.
        adjacent: The list follows the total directly.
    """

    passage: Passage
    home: Sentence
    total: Number
    rivals: tuple[Number, ...]
    sentence: Sentence
    parts: tuple[Number, ...]
    onward: tuple[Number, ...]
    closed: bool
    adjacent: bool


def breakdowns(passage: Passage) -> Iterator[Breakdown]:
    """Give every breakdown of a passage whose total and parts are exact."""
    before: Sentence | None = None
    for sentence in passage.sentences:
        if sentence.counts:
            openers = [
                opener
                for opener in _OPENER.finditer(sentence.text)
                if not _quoted(sentence, opener)
            ]
            for opener in openers:
                found = _opened(passage, sentence, opener, before)
                if found:
                    yield found
            yield from _summed_up(passage, sentence)
            yield from _listed_with_rest(passage, sentence)
        before = sentence


def _quoted(sentence: Sentence, opener: re.Match[str]) -> bool:
    return sentence.text.count("“", 0, opener.start()) > sentence.text.count(
        "”", 0, opener.start()
    )


def _opened(
    passage: Passage, sentence: Sentence, opener: re.Match[str], before: Sentence | None
) -> Breakdown | None:
    home = sentence
    if opener.start() == 0:
        if before is None or before.paragraph != sentence.paragraph:
            return None
        home = before
    parts = _heads(sentence, opener) or _parts(sentence, opener, _list_end(sentence, opener))
    if not parts:
        return None
    onward = _parts(sentence, opener, _last_end(sentence, opener))
    limit = opener.start() if home is sentence else len(home.text)
    start = _reach(sentence, opener) if home is sentence else 0
    candidates = _candidates(home, start, limit, parts[0])
    if not candidates:
        return None
    total = candidates[-1]
    lead = home.text[total.after : limit]
    if len(lead) > _LONGEST_LEAD:
        return None
    adjacent = not re.search(r"[，；,;、]", lead[:-1])
    closed = _CLOSED_OPENER.match(opener[0]) is not None and adjacent
    rivals = candidates[:-1]
    return Breakdown(passage, home, total, rivals, sentence, parts, onward, closed, adjacent)


def _reach(sentence: Sentence, opener: re.Match[str]) -> int:
    """Give where totals may begin: in the opener's own segment, or in the one it follows on."""
    start = sentence.segment_start(opener.start())
    return sentence.segment_start(start - 1) if start == opener.start() else start


def _candidates(home: Sentence, start: int, limit: int, part: Number) -> tuple[Number, ...]:
    counts = [
        number
        for number in home.counts
        if start <= number.start < limit
        and number.after <= limit
        and _same_family(part.unit, number.unit)
        and not is_change(number)
        and not _bracketed(home.text, start, number.start)
    ]
    exact = tuple(number for number in counts if number.is_exact)
    return exact or tuple(counts[-1:])


def _bracketed(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) > text.count(")", start, at)


def _same_family(unit: str, other: str) -> bool:
    return unit == other or (unit in _FAMILY and other in _FAMILY)


def _heads(sentence: Sentence, opener: re.Match[str]) -> tuple[Number, ...]:
    """Give the parts of a list whose parts are broken down themselves.

    其中甲类20条，包括子项12条、8条；乙类11条，其中…；丙类4条: one part between two semicolons.
    """
    heads: list[Number] = []
    start, nested = opener.end(), False
    while start < len(sentence.text):
        end = sentence.segment_end(start)
        inside = [number for number in sentence.counts if start <= number.start < end]
        if not inside or not _is_part(inside[0]):
            return ()
        heads.append(inside[0])
        if len(inside) > 1:
            nested = True
            if not _WITHIN.search(sentence.text, inside[0].after, inside[1].start):
                return ()
        start = end + 1
    return _of_one_kind(heads) if nested and len(heads) > 1 else ()


def _parts(sentence: Sentence, opener: re.Match[str], end: int) -> tuple[Number, ...]:
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
        if _bracketed(sentence.text, start, number.start):
            continue
        if not _is_part(number):
            break
        parts.append(number)
    return _of_one_kind(parts)


def _is_part(number: Number) -> bool:
    if number.kind is not NumberKind.COUNT or not number.is_exact or not number.unit:
        return False
    if REST.search(number.head):
        return True
    return not (is_change(number) or _ENDS_LIST.search(number.head))


def _of_one_kind(parts: list[Number]) -> tuple[Number, ...]:
    """Cut a list where its unit changes, unless it ends with 其他 and so is one list after all."""
    if parts and REST.search(parts[-1].head):
        return tuple(parts)
    return tuple(takewhile(lambda part: _same_family(part.unit, parts[0].unit), parts))


def _last_end(sentence: Sentence, opener: re.Match[str]) -> int:
    """Give how far the list can go at all: to the next opener, or out of its bracket."""
    text = sentence.text
    following = (found.start() for found in _OPENER.finditer(text, opener.end()))
    end = next((at for at in following if text[at] != "("), len(text))
    if _bracketed(text, 0, opener.start() + 1):
        closing = text.find(")", opener.end())
        end = min(end, closing if closing >= 0 else end)
    return end


def _list_end(sentence: Sentence, opener: re.Match[str]) -> int:
    """Give how far the list surely goes: to the semicolon, unless that parts its parts."""
    start, end = opener.end(), _last_end(sentence, opener)
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


def _summed_up(passage: Passage, sentence: Sentence) -> Iterator[Breakdown]:
    """Give the lists that end in their total: 建议18件、提案24件，共计42件."""
    for total in sentence.counts:
        if not (_SUM.search(total.head) and total.is_exact and total.unit):
            continue
        start = sentence.segment_start(total.start)
        parts: list[Number] = []
        for number in reversed(sentence.counts):
            if not start <= number.start < total.start:
                continue
            if not number.is_exact or number.unit != total.unit or is_change(number):
                break
            parts.insert(0, number)
        if len(parts) > 1 and not _OPENER.search(sentence.text, start, total.start):
            yield _closed(passage, sentence, total, tuple(parts))


def _listed_with_rest(passage: Passage, sentence: Sentence) -> Iterator[Breakdown]:
    """Give the lists without opener that end in the rest: 共公开30条，网站20条、其他方式10条."""
    for at, total in enumerate(sentence.counts):
        if not (total.is_exact and total.unit and _ALL.search(total.head)) or is_change(total):
            continue
        end = sentence.segment_end(total.after)
        following = takewhile(_is_part, sentence.counts[at + 1 :])
        parts = [part for part in following if part.start < end and part.unit == total.unit]
        rest = [place for place, part in enumerate(parts) if REST.search(part.head)]
        if not rest or _OPENER.search(sentence.text, total.after, parts[0].start):
            continue
        listed = tuple(parts[: rest[0] + 1])
        if len(listed) > 1:
            yield _closed(passage, sentence, total, listed)


def _closed(
    passage: Passage, sentence: Sentence, total: Number, parts: tuple[Number, ...]
) -> Breakdown:
    return Breakdown(
        passage, sentence, total, (), sentence, parts, parts, closed=True, adjacent=True
    )
