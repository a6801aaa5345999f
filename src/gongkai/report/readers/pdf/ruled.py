"""Ruled tables: the runs of a page put into the cells of its grids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.cell_text import (
    cell_lines,
    cell_text,
    holds_two_numbers,
    is_number,
    padding,
)
from gongkai.report.readers.pdf.table import PageCell, PageTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.pdf.geometry import Run
    from gongkai.report.readers.pdf.grid import Grid, Slot
    from gongkai.report.readers.pdf.lines import Line
    from gongkai.report.readers.pdf.numbering import Numbering

_MARGIN = 1.0  # points by which text may stick out of a grid
_PROSE = 600  # characters; a cell with more frames text rather than holding data
_SHORT, _LONG, _NEVER = 2, 3, 99  # digits
_WORDS = re.compile(r"[\d.,%+-]+|[A-Za-z]+|.", re.DOTALL)


def ruled_tables(
    grids: Sequence[Grid], runs: Sequence[Run], numbering: Numbering
) -> tuple[list[PageTable], list[Run]]:
    """Give the tables that hold text, and the runs that stand outside of them."""
    inside: list[list[list[Run]]] = [[[] for _ in grid.slots] for grid in grids]
    boxes = [grid.box for grid in grids]
    smallest_first = sorted(
        range(len(grids)), key=lambda index: boxes[index].width * boxes[index].height
    )
    outside = []
    for run in runs:
        x, y = (run.left + run.right) / 2, run.middle
        home = next((n for n in smallest_first if boxes[n].holds(x, y, _MARGIN)), None)
        if home is None:
            outside.append(run)
            continue
        for slot, part in _shares(run, grids[home]):
            inside[home][slot].append(part)
    tables: list[PageTable] = []
    for grid, contents in zip(grids, inside, strict=True):
        if _frames_prose(contents):
            outside += (run for content in contents for run in content)
        elif any(contents):
            tables.append(_table(grid, contents, numbering))
    return tables, outside


def _frames_prose(contents: Sequence[Sequence[Run]]) -> bool:
    return any(sum(len(run.text) for run in content) > _PROSE for content in contents)


def _shares(run: Run, grid: Grid) -> Iterator[tuple[int, Run]]:
    """Part a run between the cells it stands in; a number is never cut."""
    first, last = grid.slot_at(run.left + 1, run.middle), grid.slot_at(run.right - 1, run.middle)
    if first == last:
        yield first, run
        return
    start, home = 0, first
    for word in _WORDS.finditer(run.text):
        middle = (run.lefts[word.start()] + run.rights[word.end() - 1]) / 2
        slot = grid.slot_at(middle, run.middle)
        if slot != home and word[0] != " ":
            if word.start() > start:
                yield home, run.part(start, word.start())
            start, home = word.start(), slot
    yield home, run.part(start, len(run.text))


def _table(grid: Grid, contents: Sequence[Sequence[Run]], numbering: Numbering) -> PageTable:
    lines = [cell_lines(content) if content else [] for content in contents]
    boxes = [grid.slot_box(slot) for slot in grid.slots]
    inset = 2 * padding(list(zip(boxes, lines, strict=True)))
    widths = [box.width - inset for box in boxes]
    least = _least_digits(grid.slots, lines, widths)
    cells = tuple(
        PageCell(
            cell_text(own, width, least.get(slot.row, _LONG)),
            *slot,
            numbering.place(min((run.middle for run in content), default=box.top + 1)),
        )
        for slot, own, width, box, content in zip(
            grid.slots, lines, widths, boxes, contents, strict=True
        )
    )
    return PageTable(
        grid.xs, cells, len(grid.ys) - 1, grid.box, ruled=True, opens=grid.opens, ends=grid.ends
    )


def _least_digits(
    slots: Sequence[Slot], lines: Sequence[Sequence[Line]], widths: Sequence[float]
) -> dict[int, int]:
    """Give for each row how many digits a line must have to be part of a longer number.

    Two short numbers below each other may be two rows whose line is missing. A number on one line
    in the same row speaks against that; two numbers with room to spare prove it.
    """
    least: dict[int, int] = {}
    for slot, own, width in zip(slots, lines, widths, strict=True):
        if holds_two_numbers(own, width):
            least[slot.row] = _NEVER
        elif len(own) == 1 and is_number(own[0].text):
            least.setdefault(slot.row, _SHORT)
    return least
