"""Columns of a table without upright lines, once its lines are known."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.geometry import Box
from gongkai.report.readers.pdf.lines import Line, without_han_spaces
from gongkai.report.readers.pdf.rows import Row, joined_rows
from gongkai.report.readers.pdf.table import PageCell, PageTable
from gongkai.report.readers.pdf.unruled import GAP, Found, is_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.pdf.numbering import Numbering

_CENTRED = 0.3  # of a column's width: how well a spanning head must be centred
_LABEL_COLUMNS = 4  # more left edges than this, and the labels are centred: one column
_SAME_LEFT = 1.5  # sizes


def aligned_table(
    lines: Sequence[Line], found: Found, rules: Sequence[float], numbering: Numbering
) -> PageTable:
    """Give the table that stands in some lines.

    Args:
        lines: All lines among which it was found.
        found: Where it stands.
        rules: Heights of what parts rows on the page (lines, edges of tinted rows); where they
            part all rows of figures, they decide.
        numbering: The page's places.
    """
    columns = Columns(lines, found)
    rows = [
        columns.row(lines[index], head=index < found.body)
        for index in range(found.start, found.stop)
    ]
    merged = joined_rows(rows, found.body - found.start, rules)
    cells = [
        cell
        for number, row in enumerate(merged)
        for cell in _cells(row, number, columns.count, numbering)
    ]
    box = Box(columns.edges[0], merged[0].top, columns.edges[-1], merged[-1].bottom)
    return PageTable(columns.edges, tuple(cells), len(merged), box, ruled=False)


class Columns:
    """The columns of one table: those of labels by left edges, those of figures by their ink."""

    def __init__(self, lines: Sequence[Line], found: Found) -> None:
        self._figures = found.figures
        self._lefts = _label_lefts(lines[found.body : found.stop], found)
        ends = [(a[1] + b[0]) / 2 for a, b in pairwise(found.figures)]
        between = [] if found.labels is None else [(found.labels[1] + found.figures[0][0]) / 2]
        start = [] if self._lefts else [found.figures[0][0]]
        self.edges = (*self._lefts, *start, *between, *ends, found.figures[-1][1])
        self.count = len(self.edges) - 1
        label_ends = [*self._lefts[1:], *([found.labels[1]] if found.labels else [])]
        self._ink = [*zip(self._lefts, label_ends, strict=True), *found.figures]

    def row(self, line: Line, *, head: bool) -> Row:
        """Put the parts of a line into the columns."""
        parts = line.segments(GAP)
        row = Row(line.baseline, line.baseline, line.size, len(self._lefts))
        spans = self._spans(parts) if head and len(parts) < self.count else None
        for part, key in zip(parts, spans or self._keys(parts), strict=True):
            row.cells.setdefault(key, []).append(part)
        return row

    def _keys(self, parts: Sequence[Line]) -> Iterator[tuple[int, int]]:
        """Give (column, columns covered); a label reaches to the next label or the figures."""
        columns = [self._column(part) for part in parts]
        labels = len(self._lefts)
        for column, after in zip(columns, (*columns[1:], labels), strict=True):
            span = max(1, min(after, labels) - column) if column < labels else 1
            yield column, span

    def _column(self, part: Line) -> int:
        middle = (part.left + part.right) / 2
        labels = len(self._lefts)
        if labels and middle < self.edges[labels]:
            near = [n for n, x in enumerate(self._lefts) if x <= part.left + part.size]
            return near[-1] if near else 0
        shared = [min(part.right, b) - max(part.left, a) for a, b in self._figures]
        return labels + max(range(len(shared)), key=shared.__getitem__)

    def _spans(self, parts: Sequence[Line]) -> list[tuple[int, int]] | None:
        """Give the columns that centred heads cover, when they tile the table to its end."""
        for start in range(self.count - len(parts) + 1):
            spans: list[tuple[int, int]] = []
            at = start
            for part in parts:
                end = self._end(part, at)
                if end is None:
                    break
                spans.append((at, end - at))
                at = end
            if len(spans) == len(parts) and at == self.count and any(n > 1 for _, n in spans):
                return spans
        return None

    def _end(self, head: Line, first: int) -> int | None:
        """Give the column after those, from `first` on, over whose ink a head is centred."""
        if first >= self.count:
            return None
        doubled = head.left + head.right
        off = {
            last + 1: abs(self._ink[first][0] + self._ink[last][1] - doubled) / 2
            for last in range(first, self.count)
        }
        end = min(off, key=off.__getitem__)
        return (
            end if off[end] <= _CENTRED * (self.edges[-1] - self.edges[0]) / self.count else None
        )


def _label_lefts(lines: Sequence[Line], found: Found) -> list[float]:
    """Give the left edges at which labels begin, the outermost first."""
    if found.labels is None:
        return []
    lefts: list[tuple[float, int]] = []
    for part in sorted(
        (part for line in lines for part in line.segments(GAP)), key=lambda part: part.left
    ):
        if part.right > found.figures[0][0] or is_figure(part):
            continue
        if lefts and part.left - lefts[-1][0] <= _SAME_LEFT * part.size:
            lefts[-1] = (lefts[-1][0], lefts[-1][1] + 1)
        else:
            lefts.append((part.left, 1))
    kept = [left for n, (left, count) in enumerate(lefts) if n == 0 or count > 1]
    return kept if len(kept) <= _LABEL_COLUMNS else kept[:1]


def _cells(row: Row, number: int, columns: int, numbering: Numbering) -> Iterator[PageCell]:
    """Give the cells of a row, blank ones for the columns where nothing stands."""
    place = numbering.place(row.middle)
    column = 0
    for (start, span), parts in sorted(row.cells.items()):
        for blank in range(column, start):
            yield PageCell("", number, blank, 1, 1, place)
        own = numbering.place(parts[0].runs[0].middle)
        yield PageCell(_text(parts), number, start, 1, span, own)
        column = start + span
    for blank in range(column, columns):
        yield PageCell("", number, blank, 1, 1, place)


def _text(parts: Sequence[Line]) -> str:
    """Join the parts of a cell; a figure above or below another part stays on its own line."""
    text, after_figure = "", False
    for part in parts:
        figure = is_figure(part)
        joint = "\n" if text and (figure or after_figure) else ""
        text += joint + without_han_spaces(part.text)
        after_figure = figure
    return text
