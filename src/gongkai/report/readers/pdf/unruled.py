"""Tables without upright lines: found among the lines of a page by figures in columns.

A row of such a table is a line whose parts stand about a character apart, one of them a figure
alone. Rows whose figures fall into the same columns make one table, whatever stands left of them
as labels; the lines above the first row that are parted too, or stand over its figures, are its
head. Prose never qualifies: its gaps are narrower, and it carries no figure alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.lines import Line, without_han_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 0.9
"""Sizes of free room that part two columns."""

_FIGURE = re.compile(r"[-+−]?\d[\d,，.．]*%?|[-—–/／]{1,2}|[\d.]+(?:万元|元|件|条|个)")
_LONE_LINES = 6  # of labels, between two rows
_SOLID = 1.35  # sizes from line to line of one wrapped label
_SAME_SIZE = 0.2
_SENTENCE = re.compile("[。；！？]$")

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Found:
    """A table among lines.

    Attributes:
        start: Index of its first line.
        stop: Index after its last line.
        body: Index of its first line with figures.
        labels: Where ink stands left of the figures; None when nothing does.
        figures: The columns of figures: where ink stands in them.
    """

    start: int
    stop: int
    body: int
    labels: Span | None
    figures: tuple[Span, ...]


def is_figure(line: Line) -> bool:
    """Tell whether a part of a line is a figure, or a sign that stands for none."""
    return _FIGURE.fullmatch(without_han_spaces(line.text)) is not None


def find_tables(lines: Sequence[Line]) -> list[Found]:
    """Give the tables among lines that follow each other without a ruled table between."""
    parts = [line.segments(GAP) for line in lines]
    tables: list[Found] = []
    index = 0
    while index < len(lines):
        if not _is_row(parts[index]):
            index += 1
            continue
        floor = tables[-1].stop if tables else 0
        columns = _Columns(parts[index])
        stop = _end(lines, parts, index, columns)
        start = _head(lines, parts, index, floor, columns)
        if stop - start > 1 or len(columns.figures) > 1:
            tables.append(Found(start, stop, index, columns.labels, tuple(columns.figures)))
        index = stop
    return tables


class _Columns:
    """The columns of a table while its rows are gathered."""

    def __init__(self, parts: Sequence[Line]) -> None:
        first = next(n for n, part in enumerate(parts) if is_figure(part))
        self.labels: Span | None = None
        self.figures: list[Span] = [(part.left, part.right) for part in parts[first:]]
        self._take_labels(parts[:first])

    def takes(self, parts: Sequence[Line]) -> bool:
        """Take in a row's parts; False when they do not stand in these columns."""
        edge = self.figures[0][0]
        labels = [part for part in parts if part.left < edge and not is_figure(part)]
        figures = [part for part in parts if part not in labels]
        if any(part.right > edge for part in labels):
            return False
        spans = list(self.figures)
        taken: set[int] = set()
        for part in figures:
            met = [n for n, (a, b) in enumerate(spans) if part.left < b and a < part.right]
            if len(met) != 1 or met[0] in taken:
                return False
            taken.add(met[0])
            left, right = spans[met[0]]
            spans[met[0]] = (min(left, part.left), max(right, part.right))
        if self.labels and spans[0][0] < self.labels[1]:
            return False
        self.figures = spans
        self._take_labels(labels)
        return True

    def holds_labels(self, parts: Sequence[Line]) -> bool:
        """Tell whether all parts of a line stand left of the figures."""
        return all(part.right <= self.figures[0][0] for part in parts)

    def _take_labels(self, parts: Sequence[Line]) -> None:
        spans = [(part.left, part.right) for part in parts]
        spans += [self.labels] if self.labels else []
        if spans:
            self.labels = (min(a for a, _ in spans), max(b for _, b in spans))


def _is_row(parts: Sequence[Line]) -> bool:
    return len(parts) > 1 and any(is_figure(part) for part in parts)


def _end(
    lines: Sequence[Line], parts: Sequence[Sequence[Line]], start: int, columns: _Columns
) -> int:
    """Follow the rows of one table from its first; give the index where it stops."""
    stop = index = start + 1
    while index < len(lines) and index - stop < _LONE_LINES:
        if any(is_figure(part) for part in parts[index]):
            if not columns.takes(parts[index]):
                break
            stop = index + 1
        elif not _is_label(lines[index], parts[index], lines[start], columns):
            break
        index += 1
    while stop < len(lines) and _is_rest(lines, parts, stop, columns):
        stop += 1
    return stop


def _is_label(line: Line, parts: Sequence[Line], first: Line, columns: _Columns) -> bool:
    return (
        columns.holds_labels(parts)
        and abs(line.em - first.em) <= _SAME_SIZE * first.em
        and not _SENTENCE.search(line.text)
    )


def _is_rest(
    lines: Sequence[Line], parts: Sequence[Sequence[Line]], index: int, columns: _Columns
) -> bool:
    """Tell whether a line is the end of the last row's label."""
    line, above = lines[index], lines[index - 1]
    solid = line.baseline - above.baseline <= _SOLID * line.size
    return solid and len(parts[index]) == 1 and _is_label(line, parts[index], above, columns)


def _head(
    lines: Sequence[Line],
    parts: Sequence[Sequence[Line]],
    body: int,
    floor: int,
    columns: _Columns,
) -> int:
    """Give the index of the first line of the head above a body."""
    start = body
    while start > floor:
        above = lines[start - 1]
        over_figures = columns.labels is not None and above.left > columns.labels[1]
        if (len(parts[start - 1]) == 1 and not over_figures) or _SENTENCE.search(above.text):
            break
        start -= 1
    return start
