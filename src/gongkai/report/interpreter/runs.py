"""Runs: some labels, then the values that follow them.

Whatever shape a table has, its stream reads label, label …, value, value …, label …. A run is one
such stretch. Which row its values are is told by its last labels; the labels before those are
group heads, heads of columns, or the rest of a label that a page break cut.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gongkai.report.interpreter.lines import Kind, Piece
from gongkai.report.interpreter.wording import core, unannotated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from gongkai.report.interpreter.lines import Line


_LEAST_VALUES = 3
_LONGEST_NUMERAL = 2


@dataclass(slots=True)
class Run:
    """A stretch of labels with the values after it.

    Attributes:
        labels: The label pieces, in order.
        cells: The value cells, blank ones included.
        table: The table that all cells stand in; None when they stand in none or in several.
        aligned: Whether the cells are one line of a table whose columns may be compared.
        label_end: Column after the last label of the line that the values stand in; None when
            they stand in lines of their own.
        edge: Column after the last cell of that line.
        at: Indexes of the lines that the run takes part in.
    """

    labels: list[Piece] = field(default_factory=list)
    cells: list[Piece] = field(default_factory=list)
    table: int | None = None
    aligned: bool = False
    label_end: int | None = None
    edge: int = 0
    at: list[int] = field(default_factory=list)
    slots: list[Piece] = field(default_factory=list)

    def add(self, at: int, line: Line, labels: Sequence[Piece], cells: Sequence[Piece]) -> None:
        """Take more labels, or more values; labels are never added after values."""
        self.at.append(at)
        self.labels += labels
        slots = [cell for cell in cells if cell.kind is not Kind.BLANK]
        if not self.slots:  # blank cells of label lines are no part of the row
            self.cells = []
            self.table = line.table
            self.aligned = line.aligned and all(cell.alone for cell in cells)
            self.label_end = labels[-1].end if labels else None
            self.edge = line.pieces[-1].end
        elif slots:
            self.aligned = False
            self.table = self.table if self.table == line.table else None
        self.cells += cells
        self.slots += slots

    @property
    def unbroken(self) -> bool:
        """Whether no blank cell stands between the values, so that their order is their place."""
        filled = [at for at, cell in enumerate(self.cells) if cell.kind is not Kind.BLANK]
        return not filled or filled[-1] - filled[0] == len(filled) - 1

    def evidence(self) -> str:
        """Give the run as the source has it, for a finding."""
        shown = [piece.text or "（空）" for piece in (*self.labels[-2:], *self.cells)]
        return " ".join("".join(text.split()) for text in shown)

    @property
    def where(self) -> Piece:
        """The piece that stands for the run's place."""
        return self.labels[-1] if self.labels else self.cells[0]


def runs(lines: Iterable[tuple[int, Line]]) -> Iterator[Run]:
    """Cut an area's lines into runs; a run may have labels only, the first values only."""
    run = Run()
    for at, line in lines:
        pieces = line.pieces
        if not run.slots and _goes_on_vertically(pieces, run.labels):
            pieces = (replace(pieces[0], kind=Kind.LABEL),)
        for labels, cells in _stretches(_enumerators_as_labels(pieces)):
            if labels and run.slots:
                yield run
                run = Run()
            run.add(at, line, labels, cells)
    if run.labels or run.slots:
        yield run


def spelled(labels: Sequence[Piece]) -> tuple[str, Callable[[int], Piece]]:
    """Give the bare words of labels as one text, and which label a character of it stands in."""
    text = ""
    starts: list[int] = []
    for label in labels:
        starts.append(len(text))
        text += core(unannotated(label.text))
    return text, lambda offset: labels[bisect_right(starts, offset) - 1]


def _goes_on_vertically(pieces: Sequence[Piece], labels: Sequence[Piece]) -> bool:
    """Tell whether a lone 无 is the first character of （四）无法提供 set one a line."""
    alone = len(pieces) == 1 and pieces[0].text == "无"
    return alone and bool(labels) and not core(labels[-1].text)


def _stretches(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """Cut a line into labels with the cells after them.

    Blank cells before a label stand for merged labels to the left or above and are left out, as
    are lines with nothing in them.
    """
    labels: list[Piece] = []
    cells: list[Piece] = []
    filled = False
    for piece in pieces:
        if piece.kind is not Kind.LABEL:
            cells.append(piece)
            filled = filled or piece.kind is not Kind.BLANK
            continue
        if filled:
            yield labels, cells
            labels, filled = [], False
        cells = []
        labels.append(piece)
    if labels or filled:
        yield labels, cells


def _enumerators_as_labels(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Take a bare small number directly before a label for its numeral, when a row follows."""
    at = next((at for at, piece in enumerate(pieces) if piece.kind is Kind.FIGURE), len(pieces))
    values = pieces[at + 2 : at + 2 + _LEAST_VALUES]
    if len(values) < _LEAST_VALUES or any(piece.kind is Kind.LABEL for piece in values):
        return pieces
    number = pieces[at]
    if len(number.text) > _LONGEST_NUMERAL or pieces[at + 1].kind is not Kind.LABEL:
        return pieces
    label = Piece(Kind.LABEL, f"{number.text}.", number.place, number.column, number.end)
    return (*pieces[:at], label, *pieces[at + 1 :])
