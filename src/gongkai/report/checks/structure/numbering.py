"""Numbered items inside a section: none empty, none skipped, none twice."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.passages import Kind
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.passages import Passage

_ONES = "一二三四五六七八九"
_ORDINALS = (
    {one: value for value, one in enumerate(_ONES, 1)}
    | {f"十{one}": value for value, one in enumerate(_ONES, 11)}
    | {"十": 10, "二十": 20}
)
_NAMES = {value: numeral for numeral, value in _ORDINALS.items()}
# Placeholders of pictures and bookmarks may stand before the numeral.
_ITEM = expression(
    r"^\s*(?:\[(?:image|bookmark)[^\]\n]*\]\s*)*[（(]\s*([一二三四五六七八九十]{1,2})\s*[）)]"
)
_ENDING = expression(r"[。；;！!？?：:]\s*$")
_CONTENT = expression(r"\w")
_HEADING_LENGTH = 30
_ENUMERATED = expression(r"(?:^|[。；;：:，,、\n）)*\s])([一二三四五六七八九十]{1,2})是")


class _Item(NamedTuple):
    passage: Passage
    value: int
    start: int
    rest: int
    followed: bool


@check(
    "structure.item-empty",
    law="RPT-5",
    severity=Severity.ERROR,
    title="编了号的分项都有内容",
    example="第一部分最后只写了“（五）。”",
)
def item_empty(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find items that are a numeral alone (error), or a heading with nothing below (warning).

    Law: RPT-5.
    """
    for item in _items(subject):
        text = item.passage.text
        span = (item.start, len(text.rstrip()))
        if not _CONTENT.search(text, item.rest):
            if not item.followed:
                yield card.finding_in(
                    subject.report,
                    item.passage,
                    span,
                    f"分项“（{_NAMES[item.value]}）”只有序号，没有内容。",
                    advice="请补写这一项，或者删去多余的序号。",
                )
        elif not item.followed and len(text) <= _HEADING_LENGTH and not _ENDING.search(text):
            yield card.finding_in(
                subject.report,
                item.passage,
                span,
                f"分项“{text.strip()}”只有标题，下面没有内容。",
                severity=Severity.WARNING,
                advice="请补写这一项的内容，或者删去这个标题。",
            )


@check(
    "structure.item-numbering",
    law="RPT-5",
    severity=Severity.WARNING,
    title="同一部分内的分项序号连续、不重复",
    example="第一部分有（一）（二）（四），没有（三）",
)
def item_numbering(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find gaps and repetitions in （一）（二）（三）; a new start at （一） is allowed.

    Law: RPT-5.
    """
    before: tuple[str, int] = ("", 0)
    for item in _items(subject):
        expected = before[1] + 1 if before[0] == item.passage.where else 1
        if item.value not in {expected, 1}:
            yield card.finding_in(
                subject.report,
                item.passage,
                (item.start, item.rest),
                f"分项序号“（{_NAMES[item.value]}）”不连续，此处应为“（{_NAMES[expected]}）”。",
                advice="请检查是否漏写或者重复了一项，并顺次改正序号。",
            )
        before = (item.passage.where, item.value)


@check(
    "structure.enumeration",
    law="",
    severity=Severity.WARNING,
    title="一段之内“一是、二是、三是”连续、不重复",
    example="一是……；二是……；四是……",
)
def enumeration(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find gaps and repetitions in 一是 … 二是 … within one paragraph."""
    for passage in subject.passages:
        if not passage.is_prose or "是" not in passage.text:
            continue
        expected = 0
        for found in _ENUMERATED.finditer(passage.text):
            value = _ORDINALS.get(found[1], 0)
            if expected and value not in {expected, 1}:
                yield card.finding_in(
                    subject.report,
                    passage,
                    (found.start(1), found.end()),
                    f"列举写作“{found[1]}是”，此处应为“{_NAMES.get(expected, '')}是”。",
                    advice="请检查是否漏写或者重复了一点，并顺次改正序号。",
                )
            expected = value + 1


def _items(subject: Subject) -> Iterator[_Item]:
    """Give the （一）（二） items of the prose sections, and whether text follows each."""
    prose = [passage for passage in subject.passages if passage.kind is Kind.PROSE]
    for passage, after in zip_longest(prose, prose[1:]):
        found = _ITEM.match(passage.text)
        value = _ORDINALS.get(found[1]) if found else None
        if not found or value is None:
            continue
        followed = (
            after is not None and after.where == passage.where and not _ITEM.match(after.text)
        )
        start = passage.text.rindex("（" if "（" in found[0] else "(", 0, found.end())
        yield _Item(passage, value, start, found.end(), followed or _has_table(subject, passage))


def _has_table(subject: Subject, passage: Passage) -> bool:
    """A sub-heading in sections 二 … 四 usually stands above the table."""
    index = int(passage.where[len("sections[") : passage.where.index("]")])
    return subject.report.sections[index].number in {2, 3, 4}


CHECKS = (item_empty, item_numbering, enumeration)
