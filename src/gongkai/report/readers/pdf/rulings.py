"""Ruling lines: whatever a producer draws for a table's lines, as merged straight segments.

Word draws thin rectangles for each cell, WPS strokes lines, browsers fill a box for each border,
others dash, double or dot them, or stretch a one-pixel image. All of it becomes horizontal and
vertical `Ruling`s: collinear pieces joined, parallels closer than a row could be merged to one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.readers.pdf import limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongkai.report.readers.pdf.geometry import Upright
    from gongkai.report.readers.pdf.objects import Drawn, Path, Point

THIN = 3.2
"""Points; a thicker bar is an area. Word's thickest border is 6, its usual ones 0.5 to 2.25."""

REACH = 3.0
"""Points by which lines that belong together may miss each other."""

_SHORTEST = 6.0  # points; below any row height or column width
_STRAIGHT = 0.6  # points by which a line may lean


class Ruling(NamedTuple):
    """A straight line: at `at` across its direction, from `start` to `end` along it."""

    at: float
    start: float
    end: float

    def covers(self, position: float, margin: float = 0.0) -> bool:
        """Tell whether the line passes a position along its direction."""
        return self.start - margin <= position <= self.end + margin


class Rulings(NamedTuple):
    """The ruling lines of a page, each list in order of `at`, then `start`."""

    horizontal: list[Ruling]
    vertical: list[Ruling]

    @property
    def crossings(self) -> int:
        """Give how often the lines can cross."""
        return len(self.horizontal) * len(self.vertical)


def rulings_of(drawn: Drawn, frame: Upright) -> Rulings:
    """Give the ruling lines of a page, on the upright page; none when it is a drawing."""
    horizontal: list[Ruling] = []
    vertical: list[Ruling] = []
    for flat, piece in _pieces(drawn, frame):
        (horizontal if flat else vertical).append(piece)
        if len(horizontal) + len(vertical) > limits.RULINGS:
            return Rulings([], [])
    found = Rulings(_merged(horizontal), _merged(vertical))
    return found if found.crossings <= limits.CROSSINGS else Rulings([], [])


def _pieces(drawn: Drawn, frame: Upright) -> Iterator[tuple[bool, Ruling]]:
    """Give every straight piece with whether it is horizontal."""
    for path in drawn.paths:
        yield from _of_path(path, frame)
    for image in drawn.images:
        yield from _of_bar(frame.box(*image))


def _of_path(path: Path, frame: Upright) -> Iterator[tuple[bool, Ruling]]:
    for shape in path.shapes:
        points = [frame.point(*point) for point in shape]
        xs = [x for x, _ in points]
        ys = [y for _, y in points]
        extent = (min(xs), min(ys), max(xs), max(ys))
        if path.stroke is None or path.stroke > THIN:
            yield from _of_bar(extent)
        else:
            yield from _of_outline(points)


def _of_bar(extent: tuple[float, float, float, float]) -> Iterator[tuple[bool, Ruling]]:
    """Give a thin bar as a line; a dot counts both ways, since dots in a row make a line."""
    left, top, right, bottom = extent
    if bottom - top <= THIN:
        yield True, Ruling((top + bottom) / 2, left, right)
    if right - left <= THIN:
        yield False, Ruling((left + right) / 2, top, bottom)


def _of_outline(points: list[Point]) -> Iterator[tuple[bool, Ruling]]:
    for (x0, y0), (x1, y1) in pairwise(points):
        if abs(y1 - y0) <= _STRAIGHT:
            yield True, Ruling((y0 + y1) / 2, min(x0, x1), max(x0, x1))
        elif abs(x1 - x0) <= _STRAIGHT:
            yield False, Ruling((x0 + x1) / 2, min(y0, y1), max(y0, y1))


def _merged(pieces: list[Ruling]) -> list[Ruling]:
    found: list[Ruling] = []
    for level in _levels(sorted(pieces)):
        long = max(level, key=lambda piece: piece.end - piece.start)
        found += (
            Ruling(long.at, start, end)
            for start, end in _joined((piece.start, piece.end) for piece in level)
            if end - start >= _SHORTEST
        )
    return found


def _levels(pieces: list[Ruling]) -> Iterator[list[Ruling]]:
    """Group pieces that lie at the same place across their direction."""
    level: list[Ruling] = []
    for piece in pieces:
        if level and piece.at - level[0].at > REACH:
            yield level
            level = []
        level.append(piece)
    if level:
        yield level


def _joined(spans: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    start = end = None
    for left, right in sorted(spans):
        if start is None or end is None:
            start, end = left, right
        elif left - end <= REACH:
            end = max(end, right)
        else:
            yield start, end
            start, end = left, right
    if start is not None and end is not None:
        yield start, end
