"""Tables that a page break parts, joined when their columns coincide."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.table import PageCell, PageTable

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME_EDGE = 5.0  # points by which column lines may differ from page to page
_SAME_GAP = 20.0  # points by which the gaps between unruled columns may differ
_LONGEST_HEAD = 6  # rows
_NUMBERED = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}条)"
)
_FIGURE = re.compile(r"[-+−/—\d,，.．%\s]*")


def continues(above: PageTable, below: PageTable) -> bool:
    """Tell whether a table that opens a page goes on with the one that ends the page before."""
    few, many = sorted((above.xs, below.xs), key=len)
    if not above.ruled and not below.ruled:
        pairs = zip(few, many, strict=False)
        return len(few) == len(many) and all(abs(x - y) <= _SAME_GAP for x, y in pairs)
    return (
        above.ruled == below.ruled
        and abs(above.xs[0] - below.xs[0]) <= _SAME_EDGE
        and abs(above.xs[-1] - below.xs[-1]) <= _SAME_EDGE
        and all(min(abs(x - other) for other in many) <= _SAME_EDGE for x in few)
    )


def stitched(above: PageTable, below: PageTable) -> PageTable:
    """Join two tables of which `continues` is true.

    A head that the second page repeats is taken once; a cell that the break cuts in two (a merged
    label, a row whose text runs on) becomes one again where that is evident.
    """
    xs = above.xs if len(above.xs) >= len(below.xs) else below.xs
    upper, lower = _on_columns(above, xs), _on_columns(below, xs)
    head = _repeated_head(upper, lower)
    lower = [replace(cell, row=cell.row - head) for cell in lower if cell.row >= head]
    rows = below.rows - head
    cut = not above.ends and not below.opens
    if _same_columns(upper, lower, above.rows) and (cut or _row_goes_on(upper, lower, above.rows)):
        cells = _with_row_joined(upper, lower, above.rows)
        rows -= 1
    else:
        cells = _with_spans_joined(upper, lower, above.rows)
    return PageTable(
        xs, tuple(cells), above.rows + rows, below.box, above.ruled, above.opens, below.ends
    )


def _on_columns(table: PageTable, xs: tuple[float, ...]) -> list[PageCell]:
    """Count the columns of a table by lines it may not all have itself."""
    if len(xs) == len(table.xs):
        return list(table.cells)
    at = [min(range(len(xs)), key=lambda index: abs(xs[index] - x)) for x in table.xs]
    return [
        replace(
            cell,
            column=at[cell.column],
            column_span=at[cell.column + cell.column_span] - at[cell.column],
        )
        for cell in table.cells
    ]


def _repeated_head(upper: Sequence[PageCell], lower: Sequence[PageCell]) -> int:
    """Give how many rows at the top of `lower` repeat the top of `upper`."""
    for rows in range(min(_LONGEST_HEAD, lower[-1].row), 0, -1):
        words = _words(lower, rows)
        if words and words == _words(upper, rows) and any(not _is_figure(word) for word in words):
            return rows
    return 0


def _words(cells: Sequence[PageCell], rows: int) -> list[str]:
    """Give the texts of the first rows, [] when a cell hangs out of them."""
    first = [cell for cell in cells if cell.row < rows]
    if any(cell.row + cell.row_span > rows for cell in first):
        return []
    return ["".join(cell.text.split()) for cell in first]


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None


def _same_columns(upper: Sequence[PageCell], lower: Sequence[PageCell], rows: int) -> bool:
    last = sorted((c.column, c.column_span) for c in upper if c.row + c.row_span == rows)
    return last == [(c.column, c.column_span) for c in lower if c.row == 0]


def _row_goes_on(upper: Sequence[PageCell], lower: Sequence[PageCell], rows: int) -> bool:
    """Tell whether the first row below is the rest of the last row above.

    It is when its figures all stand above, and its label runs on without a number of its own.
    """
    last = [cell for cell in upper if cell.row + cell.row_span == rows]
    first = [cell for cell in lower if cell.row == 0]
    if any(cell.row_span > 1 and cell.text for cell in first):
        return False
    figures_above = [cell for cell in last if cell.text and _is_figure(cell.text)]
    written = [cell for cell in first if cell.text]
    return (
        bool(figures_above)
        and bool(written)
        and all(not _is_figure(cell.text) and not _NUMBERED.match(cell.text) for cell in written)
    )


def _with_row_joined(
    upper: Sequence[PageCell], lower: Sequence[PageCell], rows: int
) -> list[PageCell]:
    rest = {cell.column: cell for cell in lower if cell.row == 0}
    joined = [
        replace(
            cell,
            text=_joined(cell.text, rest[cell.column].text),
            row_span=cell.row_span + rest[cell.column].row_span - 1,
        )
        if cell.row + cell.row_span == rows
        else cell
        for cell in upper
    ]
    below = [replace(cell, row=cell.row + rows - 1) for cell in lower if cell.row > 0]
    return joined + below


def _joined(above: str, below: str) -> str:
    """Join the halves of a cell; two figures stay apart, since nothing shows that one fills."""
    apart = above and below and _is_figure(above) and _is_figure(below)
    return f"{above}\n{below}" if apart else above + below


def _with_spans_joined(
    upper: Sequence[PageCell], lower: Sequence[PageCell], rows: int
) -> list[PageCell]:
    rest = {(cell.column, cell.column_span): cell for cell in lower if cell.row == 0}
    joined: list[PageCell] = []
    taken: set[tuple[int, int]] = set()
    for cell in upper:
        key = (cell.column, cell.column_span)
        follower = rest.get(key) if cell.row + cell.row_span == rows else None
        if follower is not None and _is_cut(cell, follower):
            taken.add(key)
            joined.append(
                replace(
                    cell,
                    text=cell.text + follower.text,
                    row_span=cell.row_span + follower.row_span,
                )
            )
        else:
            joined.append(cell)
    below = [
        replace(cell, row=cell.row + rows)
        for cell in lower
        if not (cell.row == 0 and (cell.column, cell.column_span) in taken)
    ]
    return joined + below


def _is_cut(cell: PageCell, follower: PageCell) -> bool:
    """Tell whether a label that covers several rows was cut by the page break."""
    if cell.row_span == 1 and follower.row_span == 1:
        return False
    return (
        bool(cell.text)
        and not _is_figure(cell.text)
        and not _NUMBERED.match(follower.text)
        and (not follower.text or not _is_figure(follower.text))
    )
