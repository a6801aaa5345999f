"""Find the breakdowns of a sentence: a total, and the parts it is said to have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from gongkai.report.checks.prose.wording import is_change
from gongkai.text.numbers import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.prose.reading import Passage, Sentence
    from gongkai.text.numbers import Number

_OPENER = re.compile(r"其中|分别(?:为|是|有)|分为|包括|包含|[(]含")
_LEADS_ON = re.compile(r"[，,、:：()]?")
_CLOSED_OPENER = re.compile(r"分别|分为")
_ENDS_LIST = re.compile(
    r"共|合计|总计|累计|另有|另外|此外|较|比上|比去|同比|环比|平均|率|占|达到?$|超|突破|评为|荣获|获得?|(?:浏览|播放|阅读|点击|关注|点赞)"
)
REST = re.compile(r"^(?:和)?(?:其他|其它|其余|剩余)")
"""The label of a part that is all there is left."""

_SUM = re.compile(r"^(?:合计|共计|总计|总共|共)(?:为|有|是|达)?$")
_FAMILY = frozenset("条篇则个件起宗份")
"""Measure words that are mixed freely in one list: 篇 for articles, 条 for short films …."""

_LONGEST_LEAD = 40


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts.

    Attributes:
        passage: Where it stands.
        home: The sentence of the total.
        total: The number the parts are said to make up.
        rivals: Other numbers that could be meant as the total.
        sentence: The sentence of the parts.
        parts: In order; units agree with the total's or are of its family, or the last is 其他.
        closed: The words say that the parts are all there are.
        adjacent: The list follows the total directly.
    """

    passage: Passage
    home: Sentence
    total: Number
    rivals: tuple[Number, ...]
    sentence: Sentence
    parts: tuple[Number, ...]
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
    parts = _parts(sentence, opener)
    if not parts:
        return None
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
    return Breakdown(passage, home, total, candidates[:-1], sentence, parts, closed, adjacent)


def _reach(sentence: Sentence, opener: re.Match[str]) -> int:
    """Give where totals may begin: in the opener's own segment, or in the one it follows on."""
    start = sentence.segment_start(opener.start())
    return sentence.segment_start(start - 1) if start == opener.start() else start


def _candidates(home: Sentence, start: int, limit: int, part: Number) -> tuple[Number, ...]:
    return tuple(
        number
        for number in home.counts
        if start <= number.start < limit
        and number.after <= limit
        and number.is_exact
        and _same_family(part.unit, number.unit)
        and not is_change(number)
        and not _bracketed(home.text, start, number.start)
    )


def _bracketed(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) > text.count(")", start, at)


def _same_family(unit: str, other: str) -> bool:
    return unit == other or (unit in _FAMILY and other in _FAMILY)


def _parts(sentence: Sentence, opener: re.Match[str]) -> tuple[Number, ...]:
    """Give the numbers of the list that begins at an opener, as far as it surely goes."""
    start = opener.end()
    end = _list_end(sentence, opener)
    parts: list[Number] = []
    for number in sentence.numbers:
        if not start <= number.start < end:
            continue
        if number.kind in {NumberKind.PERCENT, NumberKind.DATE, NumberKind.FIXED}:
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
    return not (is_change(number) or _ENDS_LIST.search(number.head))


def _of_one_kind(parts: list[Number]) -> tuple[Number, ...]:
    """Cut a list where its unit changes, unless it ends with 其他 and so is one list after all."""
    if parts and REST.search(parts[-1].head):
        return tuple(parts)
    return tuple(takewhile(lambda part: _same_family(part.unit, parts[0].unit), parts))


def _list_end(sentence: Sentence, opener: re.Match[str]) -> int:
    text = sentence.text
    following = _OPENER.search(text, opener.end())
    end = following.start() if following else len(text)
    if _bracketed(text, 0, opener.start() + 1):
        closing = text.find(")", opener.end())
        end = min(end, closing if closing >= 0 else end)
    first = sentence.segment_end(opener.end())
    if first < end and not _runs_over_semicolons(sentence, opener.end(), end):
        return first
    return end


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
            yield Breakdown(
                passage, sentence, total, (), sentence, tuple(parts), closed=True, adjacent=True
            )
