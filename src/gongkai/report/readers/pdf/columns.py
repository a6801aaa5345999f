"""Pages set in two columns: the left one is read before the right one."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_GUTTER = 1.2  # sizes
_LINES = 6  # that two columns must have side by side
_PROSE = 9  # characters a line of a column has on average; numbers of a table have fewer


def in_reading_order(lines: Sequence[Line]) -> list[tuple[int, Line]]:
    """Give the lines as they are read, with the number of the column: 0 for the whole width."""
    ordered: list[tuple[int, Line]] = []
    start = 0
    while start < len(lines):
        gutter = _gutter(lines[start : start + _LINES])
        stop = start
        while gutter and stop < len(lines) and (shared := _shared(gutter, lines[stop])):
            gutter, stop = shared, stop + 1
        halves = [_halves(line, gutter) for line in lines[start:stop]] if gutter else []
        if stop - start >= _LINES and _is_prose(halves):
            for side in (0, 1):
                ordered += [(side + 1, half[side]) for half in halves if half[side] is not None]  # type: ignore[misc]
            start = stop
        else:
            ordered.append((0, lines[start]))
            start += 1
    return ordered


Gap = tuple[float, float]


def _gutter(lines: Sequence[Line]) -> Gap | None:
    """Give the gap that the first lines have in common."""
    if len(lines) < _LINES:
        return None
    gap = _widest_gap(lines[0])
    for line in lines[1:]:
        gap = _shared(gap, line) if gap else None
    return gap


def _widest_gap(line: Line) -> Gap | None:
    parts = line.segments(_GUTTER)
    gaps = [(a.right, b.left) for a, b in itertools.pairwise(parts)]
    return max(gaps, key=lambda gap: gap[1] - gap[0], default=None)


def _shared(gap: Gap, line: Line) -> Gap | None:
    """Narrow a gap to what a line leaves free; None when the line runs across it."""
    left, right = gap
    middle = (left + right) / 2
    for run in line.runs:
        if run.left <= middle <= run.right:
            return None
        if run.right < middle:
            left = max(left, run.right)
        else:
            right = min(right, run.left)
    return (left, right) if right - left >= _GUTTER * line.size / 2 else None


def _halves(line: Line, gutter: Gap) -> tuple[Line | None, Line | None]:
    middle = sum(gutter) / 2
    left = tuple(run for run in line.runs if run.right <= middle)
    right = tuple(run for run in line.runs if run.right > middle)
    return Line(left) if left else None, Line(right) if right else None


def _is_prose(halves: Sequence[tuple[Line | None, Line | None]]) -> bool:
    return all(
        len(texts) >= _LINES // 2 and sum(map(len, texts)) >= _PROSE * len(texts)
        for texts in ([half[side].text for half in halves if half[side]] for side in (0, 1))  # type: ignore[union-attr]
    )
