"""Tables set with spaces: cells are parted by two or more, columns stand under one another.

Width on the screen counts, so a Chinese character takes two places. Columns are those that the
figures of most full rows form; of a row that does not keep to them only the order is told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from gongkai.report.document import Cell, Place, Table
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.plain_text.source import SourceLine

_CELL = expression(r"\S+(?:[ \u00a0]\S+)*")
_FIGURE = expression(r"[+\-－]?[\d０-９][\d０-９,，.．]*(?:万?元|件)?|[/\-—－]")
_OUTER_NUMERAL = expression(r"\s*[一二三四五六七八九十]\s*[、.．]")
_STOPS = expression(r"[。；！？]")
_LONGEST_ROW_CELL = 60
_MOST_CELLS = 40
_OFF_CENTRE = 2  # half places


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    start: int
    end: int

    @property
    def is_figure(self) -> bool:
        return _FIGURE.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures; `kept` is the edge that all its figures share, or their middle."""

    start: int
    end: int
    kept: str

    def holds(self, part: _Part) -> bool:
        """Tell whether a figure keeps to this column."""
        if self.kept == "middle":
            return abs(part.start + part.end - self.start - self.end) <= _OFF_CENTRE
        return bool(getattr(part, self.kept) == getattr(self, self.kept))


def is_spaced_row(line: SourceLine) -> bool:
    """Tell whether a line is a row with figures set in columns by spaces."""
    if "  " not in line.text.strip() and "\u3000" not in line.text.strip():
        return False
    parts = _CELL.findall(line.text)
    return len(parts) > 1 and any(_FIGURE.fullmatch(part) for part in parts)


def could_stand_between(line: SourceLine) -> bool:
    """Tell whether a line can be part of such a table: heads, or a label's second line."""
    if _STOPS.search(line.text):
        return False
    parts = _CELL.findall(line.text)
    if len(parts) == 1 and _OUTER_NUMERAL.match(parts[0]):
        return False  # a section's heading
    return len(parts) <= _MOST_CELLS and all(len(part) <= _LONGEST_ROW_CELL for part in parts)


def spaced_table(rows: Sequence[SourceLine]) -> Table:
    """Make a table of lines whose cells stand under one another."""
    parts = [_parts(line.text) for line in rows]
    columns = _columns([[part for part in row if part.is_figure] for row in parts])
    left = max(_labels_of(row, columns) for row in parts)
    cells: list[Cell] = []
    for at, (line, row) in enumerate(zip(rows, parts, strict=True)):
        cells += _row(row, columns, left, at, Place(line.number))
    return Table(tuple(cells))


def _parts(text: str) -> list[_Part]:
    widths = [0]
    for character in text:
        wide = 2 if east_asian_width(character) in "WFA" else 1
        widths.append(widths[-1] + wide)
    return [
        _Part(found[0], widths[found.start()], widths[found.end()])
        for found in _CELL.finditer(text)
    ]


def _columns(rows: Sequence[Sequence[_Part]]) -> list[_Column]:
    """Give the columns that the figures of most of the fullest rows form."""
    width = max(len(row) for row in rows)
    full = [row for row in rows if len(row) == width]
    model = _usual(full)
    alike = [row for row in full if all(map(_overlap, row, model))]
    columns = []
    for parts in zip(*alike, strict=True):
        starts, ends = {part.start for part in parts}, {part.end for part in parts}
        kept = "start" if len(starts) == 1 else "end" if len(ends) == 1 else "middle"
        columns.append(_Column(min(starts), max(ends), kept))
    return columns


def _usual(rows: Sequence[Sequence[_Part]]) -> Sequence[_Part]:
    """Give the row whose figures begin, or else end, where those of most rows do."""
    starts = Counter(tuple(part.start for part in row) for row in rows)
    ends = Counter(tuple(part.end for part in row) for row in rows)
    return max(
        rows,
        key=lambda row: max(
            starts[tuple(part.start for part in row)], ends[tuple(part.end for part in row)]
        ),
    )


def _overlap(part: _Part, other: _Part | _Column) -> bool:
    return part.start < other.end and other.start < part.end


def _labels_of(row: Sequence[_Part], columns: Sequence[_Column]) -> int:
    """Count the labels a row begins with: parts before its first figure, or left of all."""
    for count, part in enumerate(row):
        if part.is_figure or (part.end > columns[0].start and not any(p.is_figure for p in row)):
            return count
    return len(row)


def _row(
    row: Sequence[_Part], columns: Sequence[_Column], left: int, at: int, place: Place
) -> Iterator[Cell]:
    """Give a row's cells: labels, then a cell for each column of figures.

    A row whose parts do not stand under the columns has its figures in one cell: their order is
    known, their columns are not.
    """
    count = _labels_of(row, columns)
    for column, part in enumerate(row[:count]):
        span = left - column if column == count - 1 else 1
        yield Cell(part.text, at, column, place, column_span=span)
    others = row[count:]
    if not others:
        return
    under = [_column_of(part, columns) for part in others]
    in_line = not count or row[count - 1].end <= columns[0].start
    if None in under or len(set(under)) < len(under) or not in_line:
        text = "  ".join(part.text for part in others)
        # Figures and heads each wider than any column: neither stands under the other.
        beyond = 1 if any(part.is_figure for part in others) else 2
        yield Cell(text, at, left, place, column_span=len(columns) + beyond)
        return
    texts = {column: part.text for column, part in zip(under, others, strict=True)}
    # No blank cells after the last: a row that ends early may have lost any of its cells.
    for column in range(max(column for column in texts if column is not None) + 1):
        yield Cell(texts.get(column, ""), at, left + column, place)


def _column_of(part: _Part, columns: Sequence[_Column]) -> int | None:
    """Give the column that a part stands in, None when it is none or not one only."""
    touched = [at for at, column in enumerate(columns) if _overlap(part, column)]
    if len(touched) != 1 or (part.is_figure and not columns[touched[0]].holds(part)):
        return None
    return touched[0]
