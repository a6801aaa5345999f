"""Page numbers and running heads: lines that belong to the sheet, not to the text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.pdf.geometry import Box
    from gongkai.report.readers.pdf.lines import Line

_EDGE = 0.12  # of the page's height, above and below: where furniture stands
_DEPTH = 2  # lines from either end of a page
_NEAR = 4.0  # points by which a running head may move from page to page
_PAGE_NUMBER = re.compile(
    r"[-—–―·•~\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,3}(?:\s*页)?)?[-—–―·•~\s]*"
)
_DIGITS = re.compile(r"\d+")

Key = tuple[str, int]


def furniture_of(pages: Sequence[tuple[Box, Sequence[Line]]]) -> list[set[int]]:
    """Give, for each page, the indices of those of its lines that are furniture.

    Args:
        pages: Each page's bounds and its lines outside of tables, top to bottom.
    """
    seen: Counter[Key] = Counter()
    for shown, lines in pages:
        seen.update({key for index in _at_edges(shown, lines) for key in _keys(lines[index])})
    return [
        {
            index
            for index in _at_edges(shown, lines)
            if _PAGE_NUMBER.fullmatch(lines[index].text)
            or any(seen[key] > 1 for key in _keys(lines[index]))
        }
        for shown, lines in pages
    ]


def _at_edges(shown: Box, lines: Sequence[Line]) -> Iterator[int]:
    last = len(lines) - 1
    for index, line in enumerate(lines):
        top = line.baseline < shown.top + _EDGE * shown.height and index < _DEPTH
        bottom = line.baseline > shown.bottom - _EDGE * shown.height and index > last - _DEPTH
        if top or bottom:
            yield index


def _keys(line: Line) -> tuple[Key, Key]:
    """Give what a repeated line has in common with its repetitions: words and height."""
    text = _DIGITS.sub("#", line.text)
    level = round(line.baseline / _NEAR)
    return (text, level), (text, level + 1)
