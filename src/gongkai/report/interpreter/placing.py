"""Which column each value of a row of table 3 belongs to, or why that cannot be told.

Witnesses, in this order: as many values as columns; the columns in which complete rows of the
same table have theirs; the head's columns; as many cells as columns, blank ones counted; and, for
a row that begins one column late and runs into the table's edge, the edge. None of them is ever
outvoted by arithmetic: a number is not moved so that a sum comes right.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.interpreter.applicants import WIDTH, Head

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.report.interpreter.lines import Piece
    from gongkai.report.interpreter.runs import Run

Placed = tuple["Piece | None", ...]
Extent = tuple[int, int]
"""Where a cell begins in its table and where the next one does."""

_LONGEST_COUNT = 7  # digits; a longer lone number is several run together


@dataclass(slots=True)
class Columns:
    """What is known of the columns of table 3.

    Attributes:
        order: Position of each value in stream order; None for a local column.
        heads: Aligned table → extent in its head → position.
        siblings: (table, column after the label) → extent → position, from complete rows.
        edges: Aligned table → column after its last.
        reaches: Like `siblings` → column after the last cell of the longest complete row.
        label_ends: Aligned table → column after the label in most complete rows.
    """

    order: tuple[int | None, ...] = tuple(range(WIDTH))
    heads: dict[int, Mapping[Extent, int | None]] = field(default_factory=dict)
    siblings: dict[tuple[int, int], dict[Extent, int | None]] = field(default_factory=dict)
    edges: dict[int, int] = field(default_factory=dict)
    reaches: dict[tuple[int, int], int] = field(default_factory=dict)
    label_ends: dict[int, int] = field(default_factory=dict)

    def learn(self, runs: Sequence[Run]) -> None:
        """Learn the columns of complete rows, and trust a head only if they agree with it."""
        ends: dict[int, Counter[int]] = {}
        conflicting: set[tuple[int, int]] = set()
        for run in runs:
            if run.table is None or not run.aligned:
                continue
            self.edges[run.table] = max(self.edges.get(run.table, 0), run.edge)
            if len(run.slots) != len(self.order) or not run.unbroken or run.label_end is None:
                continue
            ends.setdefault(run.table, Counter())[run.label_end] += 1
            learnt = {slot.extent: at for slot, at in zip(run.slots, self.order, strict=True)}
            key = (run.table, run.label_end)
            self.reaches[key] = max(self.reaches.get(key, 0), run.edge)
            if self.siblings.setdefault(key, learnt) != learnt:
                conflicting.add(key)
        for key in conflicting:
            del self.siblings[key]
        self.label_ends = {table: found.most_common(1)[0][0] for table, found in ends.items()}

    def place(self, run: Run) -> Placed | None:
        """Place a run's values; None when that is not certain."""
        slots = run.slots
        if not slots or (len(slots) == len(self.order) and run.unbroken):
            return self._in_order(slots or [None] * len(self.order))
        if len(slots) > len(self.order) or _run_together(slots):
            return None
        placed = self._by_columns(run)
        if placed is None and len(run.cells) == len(self.order) and not self._aligned(run):
            placed = self._in_order(run.cells)
        return placed

    def place_shifted(self, run: Run) -> Placed | None:
        """Place the values of a row that begins late and lost its last cells at the edge."""
        if not self._ran_into_edge(run):
            return None
        missing: list[Piece | None] = [None] * (len(self.order) - len(run.slots))
        return self._in_order([*run.slots, *missing])

    def _aligned(self, run: Run) -> bool:
        """Tell whether columns have something to say, so that mere counting must not."""
        return run.aligned and any(table == run.table for table, _ in self.siblings)

    def _in_order(self, cells: Sequence[Piece | None]) -> Placed:
        placed: list[Piece | None] = [None] * WIDTH
        for cell, at in zip(cells, self.order, strict=True):
            if at is not None:
                placed[at] = cell
        return tuple(placed)

    def _by_columns(self, run: Run) -> Placed | None:
        if run.table is None or not run.aligned:
            return None
        columns: Mapping[Extent, int | None] | None
        key = (run.table, run.label_end or 0)
        columns = self.siblings.get(key)
        edge = self.edges[run.table] if columns is None else self.reaches[key]
        if columns is None and not self._shifted(run):
            columns = self._agreed(run.table)
        if not columns or run.edge < max(edge, *(end for _, end in columns)):
            return None  # a row that ends early may have lost any of its cells
        placed: list[Piece | None] = [None] * WIDTH
        for slot in run.slots:
            if slot.extent not in columns:
                return None
            at = columns[slot.extent]
            if at is not None:
                placed[at] = slot
        return tuple(placed)

    def _shifted(self, run: Run) -> bool:
        usual = self.label_ends.get(run.table or 0)
        return usual is not None and run.label_end is not None and run.label_end > usual

    def _agreed(self, table: int) -> Mapping[Extent, int | None] | None:
        """Give the columns that all complete rows of a table agree on, or its head's."""
        learnt = [columns for (of, _), columns in self.siblings.items() if of == table]
        head = self.heads.get(table)
        if not learnt:
            return head
        if all(columns == learnt[0] for columns in learnt):
            return learnt[0]
        return None

    def _ran_into_edge(self, run: Run) -> bool:
        """Tell whether a row begins late and lost exactly as many cells at the table's edge.

        A label of its own must stand where figures begin: one that merely reaches there covers
        the cell of a figure, and then it is the first that is missing.
        """
        if run.table is None or not run.aligned or run.label_end is None:
            return False
        usual = self.label_ends.get(run.table)
        if usual is None or len(run.cells) != len(run.slots):
            return False
        late = run.label_end - usual
        return (
            late > 0
            and run.labels[-1].column >= usual
            and late == len(self.order) - len(run.slots)
            and run.edge == self.edges[run.table]
            and run.slots[-1].end == run.edge
        )


def _run_together(slots: Sequence[Piece]) -> bool:
    return len(slots) == 1 and sum(c.isdecimal() for c in slots[0].text) >= _LONGEST_COUNT


def order_of(head: Head | None) -> tuple[int | None, ...]:
    """Give the order of values under a head: official unless its columns clearly differ.

    Only an aligned head can differ: in a stream 总计 stands before the heads that 法人或其他组织
    spans, so the order of its labels is not that of its columns.
    """
    official: tuple[int | None, ...] = tuple(range(WIDTH))
    if head is None:
        return official
    columns = head.by_extent()
    if columns:
        return tuple(columns[column] for column in sorted(columns))
    return (*official[:-1], *((None,) * len(head.extra)), WIDTH - 1)
