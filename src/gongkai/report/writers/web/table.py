"""An official table in HTML: caption, scopes, and for every figure the ids of its heads."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from gongkai.report.writers.tables import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.writers.tables import Box, Grid


def table(grid: Grid, heading: str) -> Iterator[str]:
    """Give a table's lines, in a region of its own that scrolls on a narrow screen.

    Args:
        grid: The table.
        heading: Of its section; it is the table's caption too, so that nothing is said twice. ""
            for none, and then only the region is named.
    """
    name = escape(grid.name)
    yield f'<div class="scroll" role="region" tabindex="0" aria-label="{name}（表格）">'
    yield f'<table class="{grid.key}">'
    if heading:
        yield f"<caption><h2>{escape(heading)}</h2></caption>"
    for part, rows in groupby(range(grid.row_count), key=lambda row: _row_group(grid, row)):
        tag = "thead" if part < 0 else "tbody"
        yield f"<{tag}>"
        for row in rows:
            yield from _row(grid, row)
        yield f"</{tag}>"
    yield "</table>"
    yield "</div>"


def _row_group(grid: Grid, row: int) -> int:
    """Number the groups of rows: -1 the head, then one for each band of the table."""
    if row < grid.head_rows:
        return -1
    return sum(box.role is Role.BAND and box.row <= row for box in grid.boxes)


def _row(grid: Grid, row: int) -> Iterator[str]:
    yield "<tr>"
    for box in grid.boxes:
        if box.row == row:
            yield _figure(grid, box) if box.role is Role.FIGURE else _label(grid, box)
    yield "</tr>"


def _figure(grid: Grid, box: Box) -> str:
    heads = " ".join(_id(grid, label) for label in grid.labels_of(box))
    return f'<td headers="{heads}"{_spans(box)}>{escape(box.text)}</td>'


def _label(grid: Grid, box: Box) -> str:
    return (
        f'<th id="{_id(grid, box)}" class="{box.role.value}" scope="{_scope(box)}"{_spans(box)}>'
        f"{escape(box.text)}</th>"
    )


def _id(grid: Grid, box: Box) -> str:
    return f"{grid.key}-{box.row}-{box.column}"


def _scope(box: Box) -> str:
    if box.role is Role.SIDE:
        return "rowgroup" if box.row_span > 1 else "row"
    return "colgroup" if box.column_span > 1 else "col"


def _spans(box: Box) -> str:
    rows = f' rowspan="{box.row_span}"' if box.row_span > 1 else ""
    columns = f' colspan="{box.column_span}"' if box.column_span > 1 else ""
    return rows + columns
