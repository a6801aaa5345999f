"""Rows and columns of a table without upright lines, once its lines are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.geometry import Box
from gongkai.report.readers.pdf.lines import Line, without_han_spaces
from gongkai.report.readers.pdf.table import PageCell, PageTable
from gongkai.report.readers.pdf.unruled import GAP, Found, Span, is_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.pdf.numbering import Numbering
    from gongkai.report.readers.pdf.rulings import Ruling

_CLOSE = 1.35  # sizes from line to line inside one cell
_HALF = 1.0  # sizes from a figure to the lines of the label it is centred on
_SNAP = 0.4  # of a column's width: how well a spanning head must be centred


@dataclass(slots=True)
class _Row:
    """The parts of one row by (first column, columns covered), top to bottom."""

    top: float
    bottom: float
    size: float
    cells: dict[tuple[int, int], list[Line]] = field(default_factory=dict)

    @property
    def has_figures(self) -> bool:
        return any(
            is_figure(part) for key, parts in self.cells.items() if key[0] for part in parts
        )

    @property
    def has_label(self) -> bool:
        return any(column == 0 for column, _ in self.cells)

    def take(self, other: _Row) -> None:
        """Add a row that turned out to be part of this one."""
        for key, parts in other.cells.items():
            self.cells.setdefault(key, []).extend(parts)
            self.cells[key].sort(key=lambda part: part.baseline)
        self.top = min(self.top, other.top)
        self.bottom = max(self.bottom, other.bottom)


def aligned_table(
    lines: Sequence[Line], found: Found, rules: Sequence[Ruling], numbering: Numbering
) -> PageTable:
    """Give the table that stands in some lines.

    Args:
        lines: All lines among which it was found.
        found: Where it stands.
        rules: Horizontal lines of the page; where they part all rows, they decide.
        numbering: The page's places.
    """
    edges = _edges(found.bands)
    rows = [
        _row(lines[index], edges, found.bands, head=index < found.body)
        for index in range(found.start, found.stop)
    ]
    head = found.body - found.start
    merged = _by_rules(rows, rules, edges) or [
        *_head_rows(rows[:head]),
        *_body_rows(rows[head:]),
    ]
    cells = [
        cell
        for number, row in enumerate(merged)
        for cell in _cells(row, number, len(edges) - 1, numbering)
    ]
    box = Box(edges[0], merged[0].top, edges[-1], merged[-1].bottom)
    return PageTable(edges, tuple(cells), len(merged), box, ruled=False)


def _edges(bands: Sequence[Span]) -> tuple[float, ...]:
    inner = [(a[1] + b[0]) / 2 for a, b in pairwise(bands)]
    return (bands[0][0], *inner, bands[-1][1])


def _row(line: Line, edges: tuple[float, ...], bands: Sequence[Span], *, head: bool) -> _Row:
    parts = line.segments(GAP)
    keys = _spanning(parts, edges) if head and len(parts) < len(bands) else None
    row = _Row(line.baseline, line.baseline, line.size)
    for part, key in zip(
        parts, keys or ((_column(part, bands), 1) for part in parts), strict=True
    ):
        row.cells.setdefault(key, []).append(part)
    return row


def _column(part: Line, bands: Sequence[Span]) -> int:
    """Give the column with which a part shares most room, the nearest when it shares none."""
    return max(
        range(len(bands)),
        key=lambda n: min(part.right, bands[n][1]) - max(part.left, bands[n][0]),
    )


def _spanning(parts: Sequence[Line], edges: tuple[float, ...]) -> list[tuple[int, int]] | None:
    """Give the columns that centred heads cover, when they tile the table up to its right edge."""
    for start in range(len(edges) - len(parts)):
        spans: list[tuple[int, int]] = []
        at = start
        for part in parts:
            end = _snapped((part.left + part.right) - edges[at], edges, at)
            if end is None:
                break
            spans.append((at, end - at))
            at = end
        if len(spans) == len(parts) and at == len(edges) - 1 and any(n > 1 for _, n in spans):
            return spans
    return None


def _snapped(x: float, edges: tuple[float, ...], after: int) -> int | None:
    best = min(range(after + 1, len(edges)), key=lambda n: abs(edges[n] - x), default=None)
    if best is None or abs(edges[best] - x) > _SNAP * (edges[best] - edges[best - 1]):
        return None
    return best


def _by_rules(
    rows: Sequence[_Row], rules: Sequence[Ruling], edges: tuple[float, ...]
) -> list[_Row] | None:
    """Put lines between two rules into one row, when every row of figures has its own rules."""
    middle = (edges[0] + edges[-1]) / 2
    levels = [rule.at for rule in rules if rule.covers(middle)]
    merged: list[_Row] = []
    for row in rows:
        if merged and not any(merged[-1].bottom - 1 <= level <= row.top for level in levels):
            if merged[-1].has_figures and row.has_figures:
                return None
            merged[-1].take(row)
        else:
            merged.append(_copy(row))
    return merged


def _copy(row: _Row) -> _Row:
    return _Row(row.top, row.bottom, row.size, {key: [*parts] for key, parts in row.cells.items()})


def _head_rows(rows: Sequence[_Row]) -> Iterator[_Row]:
    """Join head lines that only go on with the labels of the line above."""
    last: _Row | None = None
    for row in rows:
        if (
            last
            and row.top - last.bottom <= _CLOSE * row.size
            and row.cells.keys() <= last.cells.keys()
        ):
            last.take(row)
        else:
            if last:
                yield last
            last = row
    if last:
        yield last


def _body_rows(rows: Sequence[_Row]) -> list[_Row]:
    """Join the lines of wrapped labels with the figures they belong to."""
    merged: list[_Row] = []
    pending: list[_Row] = []
    for index, row in enumerate(rows):
        if row.has_figures and not row.has_label and pending and _near(pending[-1], row, _HALF):
            row.take(pending.pop())
        if merged and not pending and not row.has_figures and _belongs_above(rows, index):
            merged[-1].take(row)
        elif row.has_figures:
            merged += [*pending, row]
            pending = []
        else:
            pending.append(row)
    return merged + pending


def _near(above: _Row, below: _Row, sizes: float) -> bool:
    return below.top - above.bottom <= sizes * below.size


def _belongs_above(rows: Sequence[_Row], index: int) -> bool:
    """Tell whether a label line stands clearly nearer to the row above than to the one below."""
    row = rows[index]
    above = row.top - rows[index - 1].bottom
    below = rows[index + 1].top - row.bottom if index + 1 < len(rows) else 2 * above
    return above <= _CLOSE * row.size and above < 0.8 * below


def _cells(row: _Row, number: int, columns: int, numbering: Numbering) -> Iterator[PageCell]:
    """Give the cells of a row, blank ones for the columns where nothing stands."""
    place = numbering.place(
        min(part.runs[0].middle for parts in row.cells.values() for part in parts)
    )
    column = 0
    for (start, span), parts in sorted(row.cells.items()):
        for blank in range(column, start):
            yield PageCell("", number, blank, 1, 1, place)
        text = _text(parts)
        yield PageCell(text, number, start, 1, span, numbering.place(parts[0].runs[0].middle))
        column = start + span
    for blank in range(column, columns):
        yield PageCell("", number, blank, 1, 1, place)


def _text(parts: Sequence[Line]) -> str:
    """Join the parts of a cell; a figure below another stays on its own line."""
    text = ""
    for part in parts:
        joint = "\n" if text and is_figure(part) else ""
        text += joint + without_han_spaces(part.text)
    return text
