"""Sentences and clauses with their places.

A full stop inside a quotation, a title (《…》) or brackets does not end the sentence around it; a
point in a decimal, an address or a mailbox ends nothing; a line end always does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIRS = {
    "”": "“",
    "’": "‘",
    "》": "《",
    "〉": "〈",
    "」": "「",
    "』": "『",
    "）": "（",
    ")": "(",
    "】": "【",
}
_OPEN = "".join(set(_PAIRS.values()))
_CLOSE = "".join(_PAIRS)
_DEEPEST = 16  # pairs within pairs; a hostile text is not searched further back
_HAN = r"[\u4e00-\u9fff]"
_STOPS = "。！？…!?."
_MARKS = expression(rf"[{re.escape(_OPEN + _CLOSE)}]|[{_STOPS}]+")
_LOUD_STOP = expression(r"[!?]+(?![!-~])")
_JOINTS = expression(
    rf"[，；：;（）()【】]|[,:](?:(?<={_HAN}[,:])|(?={_HAN}))"
    r"|“[^“”\n]*”|《[^《》\n]*》|「[^」\n]*」|‘[^‘’\n]*’"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: `source[start:end] == text`, no white space at its ends."""

    start: int
    end: int
    text: str


def sentences(text: str) -> Iterator[Piece]:
    """Give the sentences in order, each with its closing mark."""
    start = 0
    for line in text.split("\n"):
        yield from _sentences_of_line(line, start)
        start += len(line) + 1


def clauses(text: str) -> Iterator[Piece]:
    """Give the clauses of a text: what stands between commas, semicolons, colons and brackets.

    Quotations and titles are never cut. Enumerations (、) stay together.
    """
    for sentence in sentences(text):
        start = sentence.start
        for mark in _JOINTS.finditer(text, sentence.start, sentence.end):
            if len(mark[0]) == 1:  # a longer match is a quotation or title, to be skipped
                yield from _piece(text, start, mark.start())
                start = mark.end()
        yield from _piece(text, start, sentence.end)


def _sentences_of_line(line: str, offset: int) -> Iterator[Piece]:
    shields, stops = _shields_and_stops(line)
    start = 0
    for at, after in stops:
        if not _inside(shields, at):
            end = _past_closing(line, after)
            yield from _piece(line, start, end, offset)
            start = end
    yield from _piece(line, start, len(line), offset)


def _shields_and_stops(line: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Give the outermost closed pairs and the full stops; what never closes shields nothing."""
    shields: list[tuple[int, int]] = []
    stops: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for mark in _MARKS.finditer(line):
        sign = mark[0]
        if sign in _OPEN:
            waiting.append((sign, mark.start()))
        elif sign in _CLOSE:
            opened = _last_opened(waiting, _PAIRS[sign])
            if opened is not None:
                while shields and shields[-1][0] > opened:
                    shields.pop()
                shields.append((opened, mark.start()))
        elif not sign.isascii() or _is_stop(line, mark):
            stops.append(mark.span())
    return shields, stops


def _is_stop(line: str, mark: re.Match[str]) -> bool:
    """Say whether ASCII marks end a sentence: a point does only between Han characters."""
    if mark[0] == ".":
        before, after = line[mark.start() - 1 : mark.start()], line[mark.end() : mark.end() + 1]
        return "一" <= before <= "鿿" and "一" <= after <= "鿿"
    return _LOUD_STOP.match(line, mark.start()) is not None


def _past_closing(line: str, at: int) -> int:
    """Give the offset after the quotation marks that follow a full stop."""
    while at < len(line) and line[at] in _CLOSE:
        at += 1
    return at


def _inside(shields: list[tuple[int, int]], at: int) -> bool:
    before = bisect_left(shields, (at,)) - 1
    return before >= 0 and at < shields[before][1]


def _last_opened(waiting: list[tuple[str, int]], opener: str) -> int | None:
    for index in range(len(waiting) - 1, max(len(waiting) - _DEEPEST, 0) - 1, -1):
        if waiting[index][0] == opener:
            at = waiting[index][1]
            del waiting[index:]
            return at
    return None


def _piece(text: str, start: int, end: int, offset: int = 0) -> Iterator[Piece]:
    words = text[start:end]
    bare = words.strip()
    if bare:
        begin = start + words.index(bare) + offset
        yield Piece(begin, begin + len(bare), bare)
