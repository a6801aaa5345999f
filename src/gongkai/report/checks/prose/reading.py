"""Read a section's prose once for all checks: sentences, their numbers, and the way back.

Files break sentences over lines and pages and put spaces around digits. The checks look at a
*compact* text in which a sentence is one piece; every place in it leads back to the section's own
text, which findings point into.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from gongkai.text.expressions import expression
from gongkai.text.normal_forms import fold
from gongkai.text.numbers import Number, NumberKind, find_numbers
from gongkai.text.segmentation import sentences

if TYPE_CHECKING:
    import re

_GAP = expression("[\\s*\u200b\ufeff]+")  # asterisks: bold type of markdown
_ENDS_LINE = "。！？；：:;!?…"
_NEW_PARAGRAPH = expression(
    r"[一二三四五六七八九十]{1,3}(?:[、.]|是)|\([一二三四五六七八九十0-9]+\)|[0-9]{1,2}[.、](?![0-9])"
)
_LONGEST = 3000
_WORD_SIGN = expression(r"[A-Za-z0-9]")
_SEGMENT = expression(r"[；;]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the compact text.

    Attributes:
        start: Its offset in the compact text; the numbers' offsets count from here.
        paragraph: Ordinal of its paragraph in the section.
        numbers: All its numbers, in order.
        counts: Those that count something.
    """

    text: str
    start: int
    paragraph: int
    numbers: tuple[Number, ...]
    counts: tuple[Number, ...]

    def segment_start(self, at: int) -> int:
        """Give where the part between semicolons begins that holds an offset."""
        return max(self.text.rfind(mark, 0, at) for mark in "；;") + 1

    def segment_end(self, at: int) -> int:
        """Give where the part between semicolons ends that holds an offset."""
        stop = _SEGMENT.search(self.text, at)
        return stop.start() if stop else len(self.text)

    def before(self, number: Number) -> str:
        """Give the words between the last semicolon and a number."""
        return self.text[self.segment_start(number.start) : number.start]

    def clause(self, number: Number) -> str:
        """Give what is said directly around a number: the words before it, #, the words after."""
        return f"{number.head}#{number.counted}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A section's prose.

    Attributes:
        source: The section's text as the report has it.
        breaks: Offsets in the compact text from which `shifts` hold.
        shifts: How much further an offset lies in the source.
    """

    source: str
    sentences: tuple[Sentence, ...]
    breaks: tuple[int, ...]
    shifts: tuple[int, ...]

    def span(self, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
        """Give the place in the source of a stretch of a sentence."""
        return self._source(sentence.start + start), self._source(sentence.start + end - 1) + 1

    def _source(self, offset: int) -> int:
        return offset + self.shifts[bisect_right(self.breaks, offset) - 1]


@lru_cache(maxsize=64)
def read_passage(source: str) -> Passage:
    """Read one section; remembered, because every check of a report asks for the same ones."""
    text, breaks, shifts = _compact(source)
    found: list[Sentence] = []
    paragraph = 0
    for piece in sentences(text):
        if piece.start and text[piece.start - 1] == "\n":
            paragraph += 1
        if len(piece.text) > _LONGEST:
            continue  # no sentence that a person wrote; the checks need not be quick on it
        numbers = tuple(find_numbers(piece.text))
        counts = tuple(
            number
            for number in numbers
            if number.kind is NumberKind.COUNT and number.value is not None
        )
        found.append(Sentence(piece.text, piece.start, paragraph, numbers, counts))
    return Passage(source, tuple(found), breaks, shifts)


def _compact(source: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    plain = fold(source)
    pieces: list[str] = []
    breaks, shifts = [0], [0]
    done = length = 0
    for gap in _GAP.finditer(plain):
        joint = _joint(plain, gap)
        pieces += (plain[done : gap.start()], joint)
        length += gap.start() - done + len(joint)
        done = gap.end()
        breaks.append(length)
        shifts.append(done - length)
    pieces.append(plain[done:])
    return "".join(pieces), tuple(breaks), tuple(shifts)


def _joint(plain: str, gap: re.Match[str]) -> str:
    """Give what stays of a gap: nothing, a space between words of letters, or a line end."""
    before, after = plain[gap.start() - 1 : gap.start()], plain[gap.end() : gap.end() + 1]
    if "\n" in gap[0] and (before in _ENDS_LINE or _NEW_PARAGRAPH.match(plain, gap.end())):
        return "\n"
    return " " if _WORD_SIGN.match(before) and _WORD_SIGN.match(after) else ""
