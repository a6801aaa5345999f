"""Marks: brackets without partner, punctuation doubled or mixed, blanks inside words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from gongkai.report.checks.passages import Passage

_PAIRS = {"（": "）", "《": "》", "“": "”", "‘": "’", "【": "】", "〔": "〕", "「": "」"}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}
# Half-width brackets are paired with full-width ones; mixing them is another finding.
_ALIKE = str.maketrans("()", "（）")
_BRACKET = expression("[" + "".join((*_PAIRS, *_OPENERS)) + "()]")
# 1） and 一） number an item; smileys and the like do not occur.
_ITEM_NUMERAL = expression(r"(?:^|[。；;，,：:\s])[\d一二三四五六七八九十①-⑳]{1,3}[)）]")
_SHOWN = 8

_DOUBLED = expression(
    r"[，、；。：,][，、；。：]|。[.．]|[，、；：]{2,}|！[，。；、]|？[，。；、]"
)
# Neighbours are looked at apart: a class of all Han characters takes a millisecond to compile.
_HALF_WIDTH = expression(r"[,;:?]")
_BLANK = expression(r"[ \t\u3000]+")
_HEADING_LENGTH = 30
_TITLED_ITEM = expression(r"^\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．])")


@check(
    "wording.brackets",
    law="",
    severity=Severity.WARNING,
    title="括号、引号、书名号成对",
    example="印发《政府信息公开工作要点，明确责任分工",
)
def brackets(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find brackets and quotes whose partner is missing from the whole section.

    Interpretation: a pair may be split over lines and paragraphs, as converters leave them, so a
    mark is only unpaired when its section has no partner for it.
    """
    open_marks: dict[tuple[str, str], list[tuple[Passage, int]]] = {}
    for passage in subject.passages:
        for start, mark in _marks(passage) if passage.is_prose else ():
            if mark in _PAIRS:
                open_marks.setdefault((passage.where, mark), []).append((passage, start))
            elif waiting := open_marks.get((passage.where, _OPENERS[mark])):
                waiting.pop()
            else:
                yield _unpaired(card, subject, passage, start, _OPENERS[mark])
    for (_, mark), left in open_marks.items():
        for passage, start in left:
            yield _unpaired(card, subject, passage, start, _PAIRS[mark])


def _marks(passage: Passage) -> Iterator[tuple[int, str]]:
    """Give brackets and quotes with their offsets; the bracket of ``1）`` is no bracket."""
    numerals = {found.end() - 1 for found in _ITEM_NUMERAL.finditer(passage.text)}
    for found in _BRACKET.finditer(passage.text):
        if found.start() not in numerals:
            yield found.start(), found[0].translate(_ALIKE)


def _unpaired(
    card: Check, subject: Subject, passage: Passage, start: int, partner: str
) -> Finding:
    mark = passage.text[start]
    near = passage.text[max(start - _SHOWN, 0) : start + _SHOWN]
    return card.finding_in(
        subject.report,
        passage,
        (start, start + 1),
        f"“{near}”中的“{mark}”没有与它成对的“{partner}”。",
        advice=f"请补上“{partner}”，或者删去多余的“{mark}”。",
    )


@check(
    "wording.punctuation-doubled",
    law="",
    severity=Severity.WARNING,
    title="没有连用的标点",
    example="及时公开政府信息。。",
)
def punctuation_doubled(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find two marks in a row where one must go."""
    for passage in subject.passages:
        if passage.is_prose:
            for found in _DOUBLED.finditer(passage.text):
                yield card.finding_in(
                    subject.report,
                    passage,
                    found.span(),
                    f"标点“{found[0]}”连用。",
                    advice="请只保留一个标点。",
                )


@check(
    "wording.punctuation-mixed",
    law="",
    severity=Severity.NOTE,
    title="中文之间用全角标点",
    example="开放车位,缓解停车难",
)
def punctuation_mixed(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find half-width marks between Chinese characters, one finding a paragraph."""
    for passage in subject.passages:
        places = list(_half_width(passage.text)) if passage.is_prose else []
        if places:
            message = f"中文之间用了半角标点“{places[0][0]}”{_counted(passage, places)}。"
            yield card.finding_in(
                subject.report, passage, places[0].span(), message, advice="请改为全角标点。"
            )


def _half_width(text: str) -> Iterator[re.Match[str]]:
    for found in _HALF_WIDTH.finditer(text):
        if _stands_between(found, "”）》", "“（《"):
            yield found


def _stands_between(found: re.Match[str], closers: str = "", openers: str = "") -> bool:
    """Say whether a Han character or one of some marks stands on either side."""
    before = found.string[found.start() - 1 : found.start()]
    after = found.string[found.end() : found.end() + 1]
    return bool(before and after) and (
        (_is_han(before) or before in closers) and (_is_han(after) or after in openers)
    )


def _is_han(sign: str) -> bool:
    return "一" <= sign <= "鿿"


@check(
    "wording.blank",
    law="",
    severity=Severity.NOTE,
    title="中文词句中间没有空格",
    example="政府信 息公开",
)
def blank(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find blanks between Chinese characters, one finding a paragraph."""
    for passage in subject.passages:
        places = list(_blanks(passage)) if passage.is_prose else []
        if places:
            message = f"中文之间有空格{_counted(passage, places)}。"
            yield card.finding_in(
                subject.report, passage, places[0].span(), message, advice="请删去空格。"
            )


def _blanks(passage: Passage) -> Iterator[re.Match[str]]:
    """Give blanks between characters, but for those after a sub-heading and inside a slogan."""
    text = passage.text
    heading = _TITLED_ITEM.match(text)
    start = heading.end() + _HEADING_LENGTH if heading else 0
    for found in _BLANK.finditer(text, start):
        slogan = text.count("“", 0, found.start()) > text.count("”", 0, found.start())
        if _stands_between(found) and not slogan:
            yield found


def _counted(passage: Passage, places: list[re.Match[str]]) -> str:
    first = places[0]
    near = passage.text[max(first.start() - 4, 0) : first.end() + 4]
    return f"，共{len(places)}处，首处为“{near}”" if len(places) > 1 else f"：“{near}”"


CHECKS = (brackets, punctuation_doubled, punctuation_mixed, blank)
