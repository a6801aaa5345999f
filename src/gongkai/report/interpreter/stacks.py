"""Rows whose labels stand first and whose values follow: the text layer of some PDF files.

A converter that goes by columns of the page leaves the labels of several rows, then all their
values. Nothing but arithmetic then tells which way the values run, so they are read only where
the count is exact and every row adds up to its own total, and read the other way does not (RPT-6:
never guess silently).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.interpreter import figures
from gongkai.report.interpreter.applicants import WIDTH
from gongkai.report.interpreter.request_labels import begun_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gongkai.report.interpreter.lines import Piece
    from gongkai.report.interpreter.request_labels import Match
    from gongkai.report.interpreter.runs import Run


def is_loose(run: Run) -> bool:
    """Tell whether a run's values stand in lines of their own and in no table."""
    return run.table is None and run.label_end is None


def are_stacked(runs: Iterable[Run]) -> bool:
    """Tell whether values of several rows follow one another without labels between them."""
    return any(is_loose(run) and len(run.slots) >= 2 * WIDTH for run in runs)


def adds_up(cells: Sequence[Piece | None]) -> bool:
    """Tell whether a row's total is written and is the sum of its other values (RPT-V3)."""
    counts = [figures.count(cell.text) if cell else None for cell in cells]
    *parts, total = counts
    return None not in counts and sum(part or 0 for part in parts) == total


def is_row_of_stack(run: Run, cells: Sequence[Piece | None]) -> bool:
    """Tell whether values among stacked rows are one row's: they add up, and not by being 0."""
    if not adds_up(cells):
        return False
    begun = sum(begun_row(label.text) is not None for label in run.labels)
    return begun <= 1 or any(cell and figures.count(cell.text) for cell in cells)


def stacked_rows(run: Run) -> list[tuple[Match, list[Piece]]] | None:
    """Give the rows that a run stacks, each with its values; None when that is not certain."""
    named = [match for label in run.labels if (match := begun_row(label.text))]
    places = [match.at for match in named]
    if not is_loose(run) or len(named) < 2 or len(run.slots) != len(named) * WIDTH:  # noqa: PLR2004
        return None
    if places != sorted(set(places)):
        return None
    by_row = [run.slots[at : at + WIDTH] for at in range(0, len(run.slots), WIDTH)]
    by_column = [run.slots[at :: len(named)] for at in range(len(named))]
    if not all(adds_up(row) for row in by_row):
        return None
    if all(adds_up(row) for row in by_column) and _texts(by_row) != _texts(by_column):
        return None
    return list(zip(named, by_row, strict=True))


def _texts(rows: Sequence[Sequence[Piece]]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]
