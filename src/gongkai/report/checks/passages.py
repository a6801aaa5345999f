"""The text of a report piece by piece, each piece knowing where it stands.

Hygiene and wording read these pieces instead of the document's blocks, so that a PDF paragraph
broken over lines or pages is read as the one paragraph that it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from gongkai.report.document import Table
from gongkai.report.forms import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Report

_LEAST_CELL = 4  # a shorter cell holds a figure, and nothing can leak from it
_LABELS = frozenset(row.label for form in FORMS.values() for row in form.requests)


class Kind(Enum):
    """What a passage is in the report."""

    TITLE = auto()
    PREFACE = auto()
    HEADING = auto()
    PROSE = auto()
    CELL = auto()


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading or cell.

    Attributes:
        text: The paragraph.
        kind: What it is.
        where: Path as a finding gives it.
        start: Offset of the paragraph in the text that stands at `where`.
        line: Line of the source, None when not known.
    """

    text: str
    kind: Kind
    where: str
    start: int = 0
    line: int | None = None

    @property
    def is_prose(self) -> bool:
        """Tell sentences from titles, headings and cells."""
        return self.kind in {Kind.PREFACE, Kind.PROSE}


def passages(report: Report) -> Iterator[Passage]:
    """Give every piece of text of a report in reading order, the tables' cells last."""
    place = report.places.get("title")
    yield Passage(report.title, Kind.TITLE, "title", line=place.line if place else None)
    yield from _preface(report)
    for index, part in enumerate(report.sections):
        place = report.places.get(f"sections[{index}]")
        yield Passage(
            part.title,
            Kind.HEADING,
            f"sections[{index}].title",
            line=place.line if place else None,
        )
        where = f"sections[{index}].text"
        for at, start, text in _paragraphs(part.text):
            line = part.lines[at] if at < len(part.lines) else None
            yield Passage(text, Kind.PROSE, where, start, line)
    for block in report.document.blocks if report.document else ():
        if isinstance(block, Table):
            for cell in block.cells:
                if _can_leak(cell.text):
                    yield Passage(cell.text, Kind.CELL, "document", line=cell.place.line)


def _can_leak(text: str) -> bool:
    return len(text) >= _LEAST_CELL and not text.isdigit() and text not in _LABELS


def _preface(report: Report) -> Iterator[Passage]:
    lines = dict(_first_lines(report)) if report.preface else {}
    for _, start, text in _paragraphs(report.preface):
        yield Passage(text, Kind.PREFACE, "document", start, lines.get(text.strip()))


def _first_lines(report: Report) -> Iterator[tuple[str, int]]:
    end = report.places.get("sections[0]")
    for text, place in report.document.texts() if report.document else ():
        if end is not None and place.line >= end.line:
            return
        yield text.strip(), place.line


def _paragraphs(text: str) -> Iterator[tuple[int, int, str]]:
    """Give each line that is not blank: its ordinal, its offset, itself."""
    start = 0
    for at, line in enumerate(text.split("\n")):
        if line.strip():
            yield at, start, line
        start += len(line) + 1
