"""Rows of a table without upright lines: lines of one row joined, as far as it is evident."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.unruled import is_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.pdf.lines import Line

_CLOSE = 1.35  # sizes from line to line inside one cell
_HALF = 1.0  # sizes from a figure to the lines of the label it is centred on
_CLEARLY = 0.8  # times the distance on the other side


@dataclass(slots=True)
class Row:
    """The parts of a row by (first column, columns covered), each top to bottom.

    Attributes:
        top: Baseline of its first line.
        bottom: Baseline of its last line.
        size: Height of a line.
        labels: How many of the columns hold labels.
    """

    top: float
    bottom: float
    size: float
    labels: int
    cells: dict[tuple[int, int], list[Line]] = field(default_factory=dict)

    @property
    def has_figures(self) -> bool:
        """Tell whether a figure stands right of the labels."""
        return any(
            is_figure(part)
            for (column, _), parts in self.cells.items()
            if column >= self.labels
            for part in parts
        )

    @property
    def reaches_figures(self) -> bool:
        """Tell whether a figure, or the head of a column of them, stands right of the labels."""
        return any(column >= self.labels for column, _ in self.cells)

    @property
    def has_label(self) -> bool:
        """Tell whether a label stands in it."""
        return any(column < self.labels for column, _ in self.cells)

    @property
    def middle(self) -> float:
        """Give the height of the middle of its first line."""
        return min(part.runs[0].middle for parts in self.cells.values() for part in parts)

    def take(self, other: Row) -> None:
        """Add a row that turned out to be part of this one."""
        for (column, span), parts in other.cells.items():
            own = next((key for key in self.cells if key[0] == column), (column, span))
            self.cells.setdefault(own, []).extend(parts)
            self.cells[own].sort(key=lambda part: part.baseline)
        self.top = min(self.top, other.top)
        self.bottom = max(self.bottom, other.bottom)

    def copy(self) -> Row:
        """Give a row that can take others while this one stays."""
        cells = {key: [*parts] for key, parts in self.cells.items()}
        return Row(self.top, self.bottom, self.size, self.labels, cells)


def joined_rows(rows: Sequence[Row], head: int, rules: Sequence[float]) -> list[Row]:
    """Join lines into rows.

    Args:
        rows: One row a line, top to bottom.
        head: How many of them stand above the first figures.
        rules: Heights of what parts rows on the page.
    """
    ruled = _by_rules(rows, [rule for rule in rules if rows[0].top < rule < rows[-1].bottom])
    return ruled or [*_head_rows(rows[:head]), *_body_rows(rows[head:])]


def _by_rules(rows: Sequence[Row], rules: Sequence[float]) -> list[Row] | None:
    """Put lines between two rules into one row, when they part all rows of figures."""
    if len(rules) < sum(row.has_figures for row in rows) - 1 or not rules:
        return None
    merged: list[Row] = []
    for row in rows:
        if merged and not any(merged[-1].bottom - 1 <= rule <= row.top for rule in rules):
            if row.has_figures and merged[-1].reaches_figures:
                return None
            merged[-1].take(row)
        else:
            merged.append(row.copy())
    return merged


def _head_rows(rows: Sequence[Row]) -> Iterator[Row]:
    """Join head lines that only go on with the labels of the line above."""
    last: Row | None = None
    for row in rows:
        close = last is not None and row.top - last.bottom <= _CLOSE * row.size
        if last and close and row.cells.keys() <= last.cells.keys():
            last.take(row)
        else:
            if last:
                yield last
            last = row
    if last:
        yield last


def _body_rows(rows: Sequence[Row]) -> list[Row]:
    """Join the lines of wrapped labels with the figures they belong to."""
    merged: list[Row] = []
    pending: list[Row] = []
    for index, row in enumerate(rows):
        if row.has_figures:
            above = pending[-1] if pending and not row.has_label else None
            if above and row.top - above.bottom <= _HALF * row.size:
                row.take(pending.pop())
            merged += [*pending, row]
            pending = []
        elif merged and not pending and _belongs_above(rows, index):
            merged[-1].take(row)
        else:
            pending.append(row)
    return merged + pending


def _belongs_above(rows: Sequence[Row], index: int) -> bool:
    """Tell whether a label line stands clearly nearer to the row above than to the one below."""
    row = rows[index]
    above = row.top - rows[index - 1].bottom
    below = rows[index + 1].top - row.bottom if index + 1 < len(rows) else 2 * above
    return above <= _CLOSE * row.size and above < _CLEARLY * below
