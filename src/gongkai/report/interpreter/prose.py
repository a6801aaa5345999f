"""The text between the tables: preface and sections (RPT-5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.model import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.interpreter.headings import Heading
    from gongkai.report.interpreter.identity import Title
    from gongkai.report.interpreter.lines import Line
    from gongkai.report.interpreter.notes import Notes

_SPACE = " \t\u3000\u00a0\r\n"


def read_sections(
    lines: Sequence[Line], headings: Sequence[Heading], notes: Notes
) -> tuple[Section, ...]:
    """Give the sections with their text outside the tables."""
    ends = [*(heading.at for heading in headings), len(lines)]
    sections = []
    for index, (heading, end) in enumerate(zip(headings, ends[1:], strict=True)):
        kept = [
            (line.text.strip(_SPACE), line) for line in _prose(lines, heading.at + 1, end, notes)
        ]
        texts = [text for text, _ in kept]
        numbers = [line.place.line for _, line in kept]
        if heading.rest:
            texts.insert(0, heading.rest)
            numbers.insert(0, lines[heading.at].place.line)
        sections.append(Section(heading.number, heading.title, "\n".join(texts), tuple(numbers)))
        notes.places[f"sections[{index}]"] = lines[heading.at].place
    return tuple(sections)


def read_preface(
    lines: Sequence[Line], headings: Sequence[Heading], title: Title | None, notes: Notes
) -> str:
    """Give the text before the first section, or all where no section begins, without title."""
    end = headings[0].at if headings else len(lines)
    skipped = range(title.first, title.last + 1) if title else range(0)
    return "\n".join(
        line.text.strip(_SPACE)
        for at, line in enumerate(lines[:end])
        if line.table is None and at not in notes.used and at not in skipped
    )


def _prose(lines: Sequence[Line], start: int, end: int, notes: Notes) -> list[Line]:
    return [
        lines[at] for at in range(start, end) if lines[at].table is None and at not in notes.used
    ]


def table_lines(members: Sequence[tuple[int, Line]], used: set[int]) -> set[int]:
    """Give the loose lines of an area that stand between its first and last used line.

    They are heads, broken labels and page furniture of a table written as plain lines.
    """
    inside = [at for at, _ in members if at in used]
    if not inside:
        return set()
    return {at for at, line in members if line.pieces and inside[0] <= at <= inside[-1]}
