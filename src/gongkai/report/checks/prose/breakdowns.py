"""Find the breakdowns of a sentence: a total, and the parts it is said to have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from gongkai.report.checks.prose.lists import (
    OPENER,
    REST,
    bracketed,
    heads,
    is_part,
    last_end,
    list_end,
    parts_until,
    same_family,
)
from gongkai.report.checks.prose.wording import is_change
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.prose.reading import Passage, Sentence
    from gongkai.text.numbers import Number

_CLOSED_OPENER = expression(r"分别|分为|具体")

_SUM = expression(r"^(?:合计|共计|总计|总共|总数|总量|共)(?:为|有|是|达)?$")
_ALL = expression(r"(?:共计?|总计|合计|总共)$")
_LONGEST_LEAD = 40


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
                for opener in OPENER.finditer(sentence.text)
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
    parts = heads(sentence, opener) or parts_until(sentence, opener, list_end(sentence, opener))
    if not parts:
        return None
    onward = parts_until(sentence, opener, last_end(sentence, opener))
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
        and same_family(part.unit, number.unit)
        and not is_change(number)
        and not bracketed(home.text, start, number.start)
    ]
    exact = tuple(number for number in counts if number.is_exact)
    return exact or tuple(counts[-1:])


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
        if len(parts) > 1 and not OPENER.search(sentence.text, start, total.start):
            yield _closed(passage, sentence, total, tuple(parts))


def _listed_with_rest(passage: Passage, sentence: Sentence) -> Iterator[Breakdown]:
    """Give the lists without opener that end in the rest: 共公开30条，网站20条、其他方式10条."""
    for at, total in enumerate(sentence.counts):
        if not (total.is_exact and total.unit and _ALL.search(total.head)) or is_change(total):
            continue
        end = sentence.segment_end(total.after)
        following = takewhile(is_part, sentence.counts[at + 1 :])
        parts = [part for part in following if part.start < end and part.unit == total.unit]
        rest = [place for place, part in enumerate(parts) if REST.search(part.head)]
        if not rest or OPENER.search(sentence.text, total.after, parts[0].start):
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
