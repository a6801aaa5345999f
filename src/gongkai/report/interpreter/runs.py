"""Runs: some labels, then the values that follow them.

Whatever shape a table has, its stream reads label, label …, value, value …, label …. A run is one
such stretch. Which row its values are is told by its last labels; the labels before those are
group heads, heads of columns, or the rest of a label that a page break cut.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.interpreter.lines import Kind, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongkai.report.interpreter.lines import Line


@dataclass(slots=True)
class Run:
    """A stretch of labels with the values after it.

    Attributes:
        labels: The label pieces, in order.
        cells: The value cells, blank ones included.
        tables: For each cell its table (None: not in an aligned table).
        label_end: Column after the last label of the line in which the values begin; None when
            the values stand in lines of their own.
        edge: Column after the last cell of the line that the values end in.
        at: Indexes of the lines that the run takes part in.
    """

    labels: list[Piece] = field(default_factory=list)
    cells: list[Piece] = field(default_factory=list)
    table: int | None = None
    aligned: bool = True
    label_end: int | None = None
    edge: int = 0
    at: list[int] = field(default_factory=list)
    value_lines: int = 0

    @property
    def slots(self) -> list[Piece]:
        """The cells that hold something: a figure, or a mark in place of one."""
        return [cell for cell in self.cells if cell.kind is not Kind.BLANK]

    def evidence(self) -> str:
        """Give the run as the source has it, for a finding."""
        shown = [piece.text or "（空）" for piece in (*self.labels[-2:], *self.cells)]
        return " ".join("".join(shown_piece.split()) for shown_piece in shown)

    @property
    def where(self) -> Piece:
        """The piece that stands for the run's place."""
        return self.labels[-1] if self.labels else self.cells[0]


def runs(lines: Iterable[tuple[int, Line]]) -> Iterator[Run]:
    """Cut an area's lines into runs; the last may have labels only."""
    run = Run()
    for at, line in lines:
        pieces = _enumerators_as_labels(line.pieces)
        labelled: int | None = None
        has_label = any(piece.kind is Kind.LABEL for piece in pieces)
        if not has_label and not line.has_figures():
            continue
        starts_values = True
        for piece in pieces:
            if piece.kind is Kind.LABEL:
                if run.slots:
                    yield run
                    run = Run()
                run.cells.clear()
                run.labels.append(piece)
                labelled = piece.end
            elif piece.kind is Kind.BLANK and has_label and labelled is None:
                continue  # stands for a merged label to the left
            else:
                _add(run, piece, line, starts_line=starts_values, label_end=labelled)
                starts_values = False
        if run.cells:
            run.edge = max(piece.end for piece in pieces)
        if not run.at or run.at[-1] != at:
            run.at.append(at)
    if run.labels or run.slots:
        yield run


def _add(
    run: Run, piece: Piece, line: Line, *, starts_line: bool, label_end: int | None
) -> None:
    if not run.cells:
        run.table, run.aligned, run.value_lines = line.table, line.aligned, 0
        run.label_end = label_end
    if starts_line:
        run.value_lines += 1
    if run.table != line.table or run.value_lines > 1 or not piece.alone:
        run.aligned = False
    run.cells.append(piece)


def _enumerators_as_labels(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Take a bare number directly before a label for its numeral, when values follow later."""
    kinds = [piece.kind for piece in pieces]
    if Kind.LABEL not in kinds or Kind.FIGURE not in kinds:
        return pieces
    last = len(kinds) - 1 - kinds[::-1].index(Kind.LABEL)
    if Kind.FIGURE not in kinds[:last] or Kind.FIGURE not in kinds[last:]:
        return pieces
    return tuple(
        Piece(Kind.LABEL, piece.text + ".", piece.place, piece.column, piece.end)
        if piece.kind is Kind.FIGURE and at < last
        else piece
        for at, piece in enumerate(pieces)
    )
