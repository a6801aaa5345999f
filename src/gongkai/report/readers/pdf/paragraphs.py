"""Paragraphs: hard-wrapped lines joined again, headings and title lines left apart."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.document import Paragraph
from gongkai.report.readers.pdf.geometry import median
from gongkai.report.readers.pdf.margins import is_heading, is_numbered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.document import Place
    from gongkai.report.readers.pdf.geometry import Run
    from gongkai.report.readers.pdf.lines import Line
    from gongkai.report.readers.pdf.margins import Margins

_FULL = 2.2  # sizes by which a full line may end before the margin (a long word did not fit)
_INDENT = 1.2  # sizes
_SAME_SIZE = 0.15
_LOOSE = 1.6  # times the usual distance of lines: a gap that parts paragraphs
_HALF = 0.5  # of the text's width, that a line fills at least before a word that did not fit
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]*$")
_WORD = re.compile("(?:.[，。、；：！？）》】〕”’]+)?[!-~]*.?")  # signs that no line end may part
_SENTENCE_END = re.compile(r"[。！？；：]$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with its place.

    Attributes:
        margins: Those of the column it stands in.
        column: 0 on the whole width; else the column, counted from the left.
    """

    line: Line
    place: Place
    margins: Margins
    column: int = 0


def paragraphs_of(lines: Sequence[Placed]) -> list[Paragraph]:
    """Join lines that follow each other without a table between them."""
    leading = _leading(lines)
    groups: list[list[Placed]] = []
    for own in lines:
        if groups and _goes_on(groups[-1][-1], own, leading):
            groups[-1].append(own)
        else:
            groups.append([own])
    return [Paragraph(_text(group), group[0].place) for group in groups]


def _goes_on(before: Placed, own: Placed, leading: float) -> bool:
    """Tell whether a line continues the paragraph of the line before it."""
    size = before.line.em
    if abs(own.line.em - size) > _SAME_SIZE * size:
        return False
    if not _is_full(before, own, size):
        return False
    if own.line.left - own.margins.left > _INDENT * size:
        return False
    same_part = own.place.page == before.place.page and own.column == before.column
    if same_part and own.line.baseline - before.line.baseline > _LOOSE * leading:
        return False
    return not (is_numbered(own.line) and _SENTENCE_END.search(before.line.text))


def _is_full(before: Placed, own: Placed, size: float) -> bool:
    """Tell whether a line ends where it must: at the margin, or before a word too long for it."""
    margins = before.margins
    if not margins.proven and is_heading(before.line):
        return False  # no full line shows where the margin is
    room = margins.right - before.line.right
    if room <= _FULL * size:
        return True
    width = margins.right - margins.left
    return room <= _HALF * width and room < _first_word(own.line.runs[0])


def _first_word(run: Run) -> float:
    """Give the width of what a run begins with and no line end parts: a Latin word, an address."""
    word = _WORD.match(run.text)
    return run.rights[word.end() - 1] - run.left if word else 0.0


def _leading(lines: Sequence[Placed]) -> float:
    """Give the usual distance of lines in points."""
    steps = [
        own.line.baseline - before.line.baseline
        for before, own in itertools.pairwise(lines)
        if own.place.page == before.place.page and own.line.baseline > before.line.baseline
    ]
    return median(steps) if steps else 0.0


def _text(group: Sequence[Placed]) -> str:
    text = ""
    for own in group:
        piece = own.line.text
        text += _joint(text, piece) + piece
    return text


def _joint(text: str, piece: str) -> str:
    """Give the space that a line end stands for: between Latin words, not inside an address."""
    words = text[-1:].isascii() and text[-1:].isalpha() and piece[:1].isascii()
    return " " if words and not _ADDRESS.search(text) else ""
