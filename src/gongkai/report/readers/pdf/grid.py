"""Grids: ruling lines that cross make cells; where a line inside is missing, cells are merged."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.readers.pdf.geometry import Box
from gongkai.report.readers.pdf.rulings import REACH, Ruling, Rulings

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPEN_SIDE = 8.0  # points that lines run on beyond the last upright one when a side is left open


class Slot(NamedTuple):
    """A cell of a grid: its place in rows and columns, spans included."""

    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table without its text.

    Attributes:
        xs: Positions of the column lines, left to right, one more than there are columns.
        ys: Positions of the row lines, top to bottom, one more than there are rows.
        slots: The cells by row, then column.
        owner: Row and column of every unit of the grid → index of its cell in `slots`.
        opens: False when the first row has no line above.
        ends: False when the last row has no line below.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[Slot, ...]
    owner: dict[tuple[int, int], int]
    opens: bool = True
    ends: bool = True

    @property
    def box(self) -> Box:
        """Give the outer bounds."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def slot_box(self, slot: Slot) -> Box:
        """Give the bounds of a cell."""
        return Box(
            self.xs[slot.column],
            self.ys[slot.row],
            self.xs[slot.column + slot.column_span],
            self.ys[slot.row + slot.row_span],
        )

    def slot_at(self, x: float, y: float) -> int:
        """Give the index of the cell in which a point lies; the nearest one at the edges."""
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        return self.owner[row, column]


def grids_of(rulings: Rulings) -> list[Grid]:
    """Give the ruled tables of a page, top to bottom; a frame around one cell is none."""
    grids = (_grid(*group) for group in _connected(rulings))
    found = [grid for grid in grids if grid is not None and len(grid.slots) > 1]
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _connected(rulings: Rulings) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """Group the lines that touch each other, directly or through others."""
    horizontal, vertical = rulings
    parent = list(range(len(horizontal) + len(vertical)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for number, upright in enumerate(vertical, len(horizontal)):
        for index, flat in enumerate(horizontal):
            if flat.covers(upright.at, REACH) and upright.covers(flat.at, REACH):
                parent[root(index)] = root(number)
    groups: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for index, ruling in enumerate((*horizontal, *vertical)):
        group = groups.setdefault(root(index), ([], []))
        group[index >= len(horizontal)].append(ruling)
    yield from groups.values()


def _grid(horizontal: list[Ruling], vertical: list[Ruling]) -> Grid | None:
    if not vertical or len(horizontal) < 2:  # noqa: PLR2004 — a table has a top and a bottom
        return None
    left, right = _open_sides(horizontal, vertical)
    top, bottom = _open_sides(vertical, horizontal)
    vertical = vertical + [side for side in (left, right) if side]
    horizontal = horizontal + [side for side in (top, bottom) if side]
    xs, ys = _positions(vertical), _positions(horizontal)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1:
        return None
    slots, owner = _slots(
        rows,
        columns,
        _walls(vertical, xs, ys),
        _walls(horizontal, ys, xs),
    )
    return Grid(xs, ys, slots, owner, opens=top is None, ends=bottom is None)


def _open_sides(
    lines: list[Ruling], crossing: list[Ruling]
) -> tuple[Ruling | None, Ruling | None]:
    """Close the sides of a table whose lines run on beyond the outermost crossing ones.

    Tables are set without their left and right lines, and a page break inside a row leaves a table
    without its last one.
    """
    first, last = crossing[0].at, crossing[-1].at
    starts = [line for line in lines if line.start < first - _OPEN_SIDE]
    ends = [line for line in lines if line.end > last + _OPEN_SIDE]
    return (
        _closing(starts, min((line.start for line in starts), default=0.0)),
        _closing(ends, max((line.end for line in ends), default=0.0)),
    )


def _closing(lines: list[Ruling], edge: float) -> Ruling | None:
    return Ruling(edge, lines[0].at, lines[-1].at) if len(lines) > 1 else None


def _positions(lines: list[Ruling]) -> tuple[float, ...]:
    found: list[float] = []
    for at in sorted(line.at for line in lines):
        if not found or at - found[-1] > REACH:
            found.append(at)
    return tuple(found)


def _walls(
    lines: list[Ruling], across: tuple[float, ...], along: tuple[float, ...]
) -> set[tuple[int, int]]:
    """Give (position across, unit along) for every stretch that a line covers."""
    walls: set[tuple[int, int]] = set()
    for line in lines:
        at = min(range(len(across)), key=lambda index: abs(across[index] - line.at))
        for unit in range(len(along) - 1):
            if line.covers((along[unit] + along[unit + 1]) / 2):
                walls.add((at, unit))
    return walls


def _slots(
    rows: int, columns: int, upright: set[tuple[int, int]], flat: set[tuple[int, int]]
) -> tuple[tuple[Slot, ...], dict[tuple[int, int], int]]:
    """Grow every cell from its first unit: to the right up to a wall, then downward."""
    owner: dict[tuple[int, int], int] = {}
    slots: list[Slot] = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in owner:
                continue
            right = column + 1
            while right < columns and (right, row) not in upright and (row, right) not in owner:
                right += 1
            below = row + 1
            while below < rows and _runs_on(below, column, right, upright, flat):
                below += 1
            for unit in ((y, x) for y in range(row, below) for x in range(column, right)):
                owner[unit] = len(slots)
            slots.append(Slot(row, column, below - row, right - column))
    return tuple(slots), owner


def _runs_on(
    row: int, left: int, right: int, upright: set[tuple[int, int]], flat: set[tuple[int, int]]
) -> bool:
    """Tell whether a cell goes on in the row below: no line above or inside, both sides shut."""
    return (
        all((row, column) not in flat for column in range(left, right))
        and all((column, row) not in upright for column in range(left + 1, right))
        and (left == 0 or (left, row) in upright)
        and (right, row) in upright
    )
