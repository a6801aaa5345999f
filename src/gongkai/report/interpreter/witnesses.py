"""Whether the rows of table 3 bear out a head that puts its columns in another order.

One lost or wrong span moves heads beside their columns: 总计 then stands before 其他, or all heads
one column to the left. Such a head says nothing about the order of the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.interpreter import figures
from gongkai.report.interpreter.applicants import WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.interpreter.applicants import Head
    from gongkai.report.interpreter.runs import Run

_OFFICIAL = tuple(range(WIDTH))


def borne_out(head: Head, order: Sequence[int | None], table: int, runs: Sequence[Run]) -> bool:
    """Tell whether a head's own order may be believed.

    Interpretation: its columns must be those in which complete rows have their figures, and more
    rows must not add up in the official order than do in the head's.
    """
    known = [at for at in order if at is not None]
    if known == sorted(known) or len(order) != WIDTH:
        return True
    starts = sorted(start for start, _ in head.by_extent())
    rows = [run for run in runs if run.table == table and len(run.slots) == WIDTH and run.unbroken]
    if any(run.aligned and [slot.column for slot in run.slots] != starts for run in rows):
        return False
    return _adding_up(rows, _OFFICIAL) <= _adding_up(rows, order)


def _adding_up(rows: Sequence[Run], order: Sequence[int | None]) -> int:
    """Give how many rows add up when their figures stand in an order."""
    total = list(order).index(WIDTH - 1)
    found = 0
    for run in rows:
        counts = [figures.count(slot.text) or 0 for slot in run.slots]
        found += sum(counts) == 2 * counts[total]
    return found
