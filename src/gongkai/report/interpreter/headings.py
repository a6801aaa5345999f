"""Where the six sections begin.

A heading is known by its words (RPT-5 lists how they vary); numeral, level and the official order
are further witnesses. Tables of contents, sub-headings with the same words and sentences that
begin like a heading all occur, so every likely line is weighed and the best chain in official
order wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from gongkai.report.forms import FORMS
from gongkai.report.interpreter.lines import Kind
from gongkai.report.interpreter.wording import Numeral, core, likeness, numeral, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongkai.report.interpreter.lines import Line

_OFFICIAL = FORMS["2021"].sections
_VARIANTS: tuple[tuple[str, ...], ...] = (
    ("概述", "总体概况", "政府信息公开工作总体情况", "基本情况"),
    ("主动公开情况", "政府信息主动公开情况", "主动公开政府信息的情况"),
    (
        "收到和处理政府信息公开申请的情况",
        "依申请公开政府信息情况",
        "政府信息依申请公开情况",
        "政府信息公开申请收到和处理情况",
    ),
    (
        "因政府信息公开工作被申请行政复议提起行政诉讼情况",
        "政府信息公开被行政复议行政诉讼情况",
        "政府信息公开行政复议和行政诉讼情况",
        "行政复议行政诉讼情况",
        "因政府信息公开被申请行政复议提起行政诉讼情况",
    ),
    (
        "存在的问题及改进情况",
        "存在的主要问题和改进情况",
        "存在问题及改进措施",
        "政府信息公开工作存在的主要问题及改进情况",
        "存在的不足及改进措施",
    ),
    ("其他需要报告事项", "需要报告的其他事项", "其他需报告的事项", "其他事项"),
)
_WORDINGS: tuple[tuple[str, ...], ...] = tuple(
    (core(title), *variants) for title, variants in zip(_OFFICIAL, _VARIANTS, strict=True)
)
_HINT = re.compile(
    r"总体|總體|概述|基本情[况況]|公[开開]|[复復複][议議]|问题|問題|不足|事[项項]|[报報]告"
)
_LONGEST_ALONE = 48
_LEAST = 0.55
_LEAST_ALIKE = 0.6
_SHORT_TAIL = 5
_LISTED = 0.02  # settles between headings alike in all else
_AFTER = re.compile(r"^[\s。：:，,、;；*#]+")
_MARKUP = "*#_ \t\u3000"


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading found.

    Attributes:
        at: Index of its line.
        number: Official position 1–6.
        title: Its words without the numeral.
        rest: Text glued to it in the same paragraph.
        weight: How sure.
    """

    at: int
    number: int
    title: str
    rest: str
    weight: float


_Chain = tuple[float, int, tuple[Heading, ...]]


def headings(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """Find the section headings, in official order (RPT-5)."""
    found = [heading for at, line in enumerate(lines) for heading in _candidates(at, line)]
    spots = {(heading.at, heading.number) for heading in found}
    return _best_chain(
        replace(heading, weight=heading.weight - _LISTED)
        if _is_listed(heading, spots)
        else heading
        for heading in found
    )


def _is_listed(heading: Heading, spots: set[tuple[int, int]]) -> bool:
    """Tell whether the next or the last heading is on the next line, as in a list."""
    at, number = heading.at, heading.number
    return (at + 1, number + 1) in spots or (at - 1, number - 1) in spots


def _candidates(at: int, line: Line) -> Iterator[Heading]:
    if not line.text or (line.table is not None and _has_values(line)):
        return
    text = line.text.replace("\n", "").strip(_MARKUP)
    beginning = text[:_LONGEST_ALONE]
    if not _HINT.search(beginning):
        return
    number = numeral(plain(beginning))
    if number is None and len(text) > _LONGEST_ALONE:
        return  # prose
    words = text[number.end :] if number else text
    bare = core(words[:_LONGEST_ALONE])
    for position in range(1, 7):
        weight, length = _weigh(words, bare, position)
        if weight:
            weight += _witnesses(number, position, line)
        if weight >= _LEAST:
            title, rest = words[:length].strip(_MARKUP), _AFTER.sub("", words[length:], count=1)
            yield Heading(at, position, title, rest.strip(), weight)


def _has_values(line: Line) -> bool:
    return sum(piece.kind is not Kind.BLANK for piece in line.pieces) > 1


def _witnesses(number: Numeral | None, position: int, line: Line) -> float:
    """Give what numeral and markup add to the words: a sub-heading has a numeral in brackets."""
    marked = 0.1 if line.heading else 0.0
    if number is None:
        return marked or -0.1
    if number.level == "inner":
        return marked - 0.3
    return marked + (0.3 if number.value == position else 0.0)


def _weigh(words: str, bare: str, position: int) -> tuple[float, int]:
    """Weigh words as the heading of a position; the second figure is where the heading ends."""
    wordings = _WORDINGS[position - 1]
    if len(words) <= _LONGEST_ALONE:
        if bare in wordings:
            return 1.0 if bare == wordings[0] else 0.95, len(words)
        spelled = next((wording for wording in wordings if bare.startswith(wording)), "")
        if spelled and len(bare) - len(spelled) <= _SHORT_TAIL:
            return 0.85, len(words)
        alike = max(likeness(bare, wording) for wording in wordings)
        if alike >= _LEAST_ALIKE:
            return alike * 0.9, len(words)
    for wording in wordings:
        if bare.startswith(wording):
            return 0.6, _end_of(words, wording)
    return 0.0, 0


def _end_of(text: str, wording: str) -> int:
    """Give where a text, which begins with these bare words, has spelled them out."""
    spelled = 0
    for offset, character in enumerate(text):
        spelled += len(core(character))
        if spelled == len(wording):
            return offset + 1
    return len(text)


def _best_chain(found: Iterable[Heading]) -> tuple[Heading, ...]:
    """Choose the weightiest chain that ascends both in the file and in official order.

    Among equals the later wins: a table of contents stands before what it lists.
    """
    nothing: _Chain = (0.0, 0, ())
    best = [nothing] * (len(_OFFICIAL) + 1)  # by the number of the chain's last heading
    for _, of_one_line in groupby(found, key=lambda heading: heading.at):
        before = list(best)
        for heading in of_one_line:
            weight, lines, chain = max(before[: heading.number], key=_rank)
            longer = (weight + heading.weight, lines + heading.at, (*chain, heading))
            best[heading.number] = max(best[heading.number], longer, key=_rank)
    return max(best, key=_rank)[2]


def _rank(chain: _Chain) -> tuple[float, int]:
    return chain[:2]
