"""Tables without upright lines: found among the lines of a page by figures in columns.

A row of such a table is a line whose parts stand more than a character apart, one of them a
figure. Rows whose parts fall into the same columns make one table; the lines above the first of
them that are parted too, or stand over its figures, are its head; a lone line that stands between
two rows, within the first column, is a label or the rest of one. Prose never qualifies: its gaps
are narrower, and it carries no figure alone.
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
_LONE_LINES = 4  # of one label, between two rows
_LABEL_EDGE = 0.5  # sizes by which a label may reach over the first column's edge
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
        bands: The columns: where ink stands in the rows with figures.
    """

    start: int
    stop: int
    body: int
    bands: tuple[Span, ...]


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
        stop, bands = _body(lines, parts, index)
        if stop - index > 1 or len(bands) > 2:  # noqa: PLR2004 — one row of two parts is a remark
            head = _head(lines, parts, index, floor, bands)
            if stop - head > 1:
                tables.append(Found(head, stop, index, bands))
        index = stop
    return tables


def _is_row(parts: Sequence[Line]) -> bool:
    return len(parts) > 1 and any(is_figure(part) for part in parts)


def _body(
    lines: Sequence[Line], parts: Sequence[Sequence[Line]], start: int
) -> tuple[int, tuple[Span, ...]]:
    """Follow the rows of one table; give where it stops, and its columns."""
    bands = tuple((part.left, part.right) for part in parts[start])
    stop = index = start + 1
    while index < len(lines) and index - stop < _LONE_LINES:
        if _is_row(parts[index]) or (len(parts[index]) == 1 and is_figure(lines[index])):
            grown = _grown(bands, parts[index])
            if grown is None:
                break
            bands, stop = grown, index + 1
        elif not _is_label(lines[index], lines[start], bands):
            break
        index += 1
    while stop < len(lines) and _is_rest_of_label(lines, stop, bands):
        stop += 1
    return stop, bands


def _grown(bands: tuple[Span, ...], parts: Sequence[Line]) -> tuple[Span, ...] | None:
    """Widen the columns by a row's parts; None when the row does not stand in them."""
    spans = list(bands)
    taken: set[int] = set()
    for part in parts:
        met = [
            n for n, (left, right) in enumerate(spans) if part.left < right and left < part.right
        ]
        if len(met) != 1 or met[0] in taken:
            return None
        taken.add(met[0])
        left, right = spans[met[0]]
        spans[met[0]] = (min(left, part.left), max(right, part.right))
    return tuple(spans)


def _is_label(line: Line, first: Line, bands: tuple[Span, ...]) -> bool:
    """Tell whether a lone line stands in the first column, left of all figures."""
    edge = bands[1][0] if len(bands) > 1 else bands[0][1]
    return (
        line.right <= edge + _LABEL_EDGE * line.size
        and abs(line.em - first.em) <= _SAME_SIZE * first.em
        and not _SENTENCE.search(line.text)
    )


def _is_rest_of_label(lines: Sequence[Line], index: int, bands: tuple[Span, ...]) -> bool:
    line, above = lines[index], lines[index - 1]
    close = line.baseline - above.baseline <= 1.35 * line.size
    return close and len(line.runs) == 1 and _is_label(line, above, bands)


def _head(
    lines: Sequence[Line],
    parts: Sequence[Sequence[Line]],
    body: int,
    floor: int,
    bands: tuple[Span, ...],
) -> int:
    """Give the index of the first line of the head above a body."""
    start = body
    label_edge = bands[0][1]
    while start > floor:
        above = lines[start - 1]
        over_figures = above.left > label_edge and len(above.text) < len(lines[body].text) * 2
        if len(parts[start - 1]) == 1 and not over_figures:
            break
        if _SENTENCE.search(above.text):
            break
        start -= 1
    return start
