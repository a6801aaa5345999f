"""Text with some of its words marked, as HTML; marks may overlap."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from gongkai.report.findings import Severity
from gongkai.report.renderings.excerpts import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GRAVITY = {severity: gravity for gravity, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark: offsets, the number of the finding, its severity and message."""

    start: int
    end: int
    number: int
    severity: Severity
    message: str


def paragraphs(text: str, marks: Sequence[Mark], prefix: str) -> str:
    """Give a text's lines as HTML paragraphs with the marks in them.

    Args:
        text: Plain text, one paragraph a line.
        marks: What to mark, by offsets in `text`.
        prefix: Makes ids of one report differ from another's: mark 3 is ``<prefix>m3`` and links
            to the finding ``<prefix>f3``.
    """
    given: set[int] = set()
    shown = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            inside = "".join(_pieces(line, start, marks, prefix, given))
            shown.append(f"<p>{inside}</p>")
        start += len(line) + 1
    return "\n".join(shown)


def inline(text: str, marks: Sequence[Mark], prefix: str) -> str:
    """Give one line of text as HTML with the marks in it."""
    return "".join(_pieces(text, 0, marks, prefix, set()))


def _pieces(
    line: str, offset: int, marks: Sequence[Mark], prefix: str, given: set[int]
) -> Iterator[str]:
    """Cut a line where marks begin and end; `given` are the ids that stand already."""
    end = offset + len(line)
    near = [mark for mark in marks if mark.start < end and mark.end > offset]
    edges = {offset, end}
    for mark in near:
        edges |= {max(mark.start, offset), min(mark.end, end)}
    cuts = sorted(edges)
    for first, last in pairwise(cuts):
        words = escape(safe(line[first - offset : last - offset]))
        over = [mark for mark in near if mark.start <= first and last <= mark.end]
        yield _linked(words, over, prefix, given) if over else words


def _linked(words: str, over: list[Mark], prefix: str, given: set[int]) -> str:
    gravest = min(over, key=lambda mark: _GRAVITY[mark.severity])
    anchors = ""
    for mark in over:
        if mark.number not in given:
            given.add(mark.number)
            anchors += f'<span id="{prefix}m{mark.number}"></span>'
    return (
        f'{anchors}<a class="mark {gravest.severity}" href="#{prefix}f{gravest.number}"'
        f' title="{escape(safe(gravest.message))}">{words}</a>'
    )
