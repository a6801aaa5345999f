"""Tables set with spaces: cells are parted by two or more, columns stand under one another.

Width on the screen counts, so a Chinese character takes two places. Columns are those that the
figures form; where two figures of one row fall into one column the setting is not to be trusted,
and the table keeps its order only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from gongkai.report.document import Cell, Place, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.plain_text.source import SourceLine

_CELL = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_FIGURE = re.compile(r"[+\-－]?[\d０-９][\d０-９,，.．]*(?:万?元|件)?|[/\-—－]")
_STOPS = re.compile(r"[。；！？]")
_LONGEST_ROW_CELL = 60


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    start: int
    end: int

    @property
    def is_figure(self) -> bool:
        return _FIGURE.fullmatch(self.text) is not None


def is_spaced_row(line: SourceLine) -> bool:
    """Tell whether a line is a row with figures set in columns by spaces."""
    if "  " not in line.text.strip() and "\u3000" not in line.text.strip():
        return False
    parts = _CELL.findall(line.text)
    return len(parts) > 1 and any(_FIGURE.fullmatch(part) for part in parts)


def could_stand_between(line: SourceLine) -> bool:
    """Tell whether a line can be part of such a table: heads, or a label's second line."""
    return not _STOPS.search(line.text) and all(
        len(part) <= _LONGEST_ROW_CELL for part in _CELL.findall(line.text)
    )


def spaced_table(rows: Sequence[SourceLine]) -> Table:
    """Make a table of lines whose cells stand under one another."""
    parts = [_parts(line.text) for line in rows]
    columns = _columns(parts)
    if columns is None:
        return Table(tuple(_in_order(rows, parts)), aligned=False)
    return Table(tuple(_in_columns(rows, parts, columns)))


def _parts(text: str) -> list[_Part]:
    widths = [0]
    for character in text:
        wide = 2 if east_asian_width(character) in "WFA" else 1
        widths.append(widths[-1] + wide)
    return [
        _Part(found[0], widths[found.start()], widths[found.end()])
        for found in _CELL.finditer(text)
    ]


def _columns(rows: Sequence[Sequence[_Part]]) -> list[tuple[int, int]] | None:
    """Give the columns that figures form, None when a row has two figures in one."""
    found: list[tuple[int, int]] = []
    figures = sorted(
        (part.start, part.end) for row in rows for part in row if part.is_figure
    )
    for start, end in figures:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    for row in rows:
        taken = [_column_of(part, found) for part in row if part.is_figure]
        if len(set(taken)) != len(taken):
            return None
    return found


def _column_of(part: _Part, columns: Sequence[tuple[int, int]]) -> int:
    """Give the column that a part overlaps, else the nearest."""
    return min(
        range(len(columns)),
        key=lambda at: max(columns[at][0] - part.end, part.start - columns[at][1], -1),
    )


def _in_order(
    rows: Sequence[SourceLine], parts: Sequence[Sequence[_Part]]
) -> Iterator[Cell]:
    for at, (line, row) in enumerate(zip(rows, parts, strict=True)):
        for column, part in enumerate(row):
            yield Cell(part.text, at, column, Place(line.number))


def _in_columns(
    rows: Sequence[SourceLine],
    parts: Sequence[Sequence[_Part]],
    columns: Sequence[tuple[int, int]],
) -> Iterator[Cell]:
    """Give the cells: labels left of the figures, then a cell for each column of figures."""
    left = max(sum(part.end <= columns[0][0] for part in row) for row in parts)
    for at, (line, row) in enumerate(zip(rows, parts, strict=True)):
        place = Place(line.number)
        labels = [part for part in row if part.end <= columns[0][0]]
        for column, part in enumerate(labels):
            last = column == len(labels) - 1
            span = left - column if last else 1
            yield Cell(part.text, at, column, place, column_span=span)
        others = {_column_of(part, columns): part for part in row[len(labels) :]}
        if not others:
            continue
        if len(others) < len(row) - len(labels):  # two heads over one column: order is all
            for column, part in enumerate(row[len(labels) :]):
                yield Cell(part.text, at, left + column, place)
            continue
        for column in range(len(columns)):
            other = others.get(column)
            yield Cell(other.text if other else "", at, left + column, place)
