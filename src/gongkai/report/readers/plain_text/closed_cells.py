"""Tables with one cell a line, each cell closed by a pipe: what extractors of web pages leave.

A blank cell is a pipe on a line of its own. Pipes after a cell on its own line fill a row up to
the table's width and are no cells. Some extractors also open every row with a lone pipe.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.document import Cell, Place, Table
from gongkai.report.interpreter.figures import is_figure, is_mark
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.plain_text.source import SourceLine

_CLOSED = expression(r"(?P<text>[^|｜│┃║]*)[|｜│┃║](?P<filling>[\s|｜│┃║]*)")
_PIPES = "|｜│┃║"
_OUTER_NUMERAL = expression(r"\s*[一二三四五六七八九十]\s*[、.．]")
_LIKE_A_HEADING = expression(r"(?:情[况況]|事[项項]|问题|問題|措施)\W*$")
_STOPS = expression("[。；|｜│┃║]")
_LEAST_CELLS = 4
_MOST_LINES = 4
_LONGEST_LINE = 60


@dataclass(frozen=True, slots=True)
class _Closed:
    """A cell as it stands in the text; `fills` when it is the last of a row filled up."""

    text: str
    place: Place
    fills: bool

    @property
    def is_label(self) -> bool:
        return bool(self.text) and not is_mark(self.text) and not is_figure(self.text)


def begins_closed_cells(lines: Sequence[SourceLine], at: int) -> bool:
    """Tell whether a line may be a table's first closed cell, or the pipe that opens its row."""
    text = lines[at].text.strip()
    if text in _PIPES:
        text = lines[at + 1].text.strip() if text and at + 1 < len(lines) else ""
    return text[-1:] in _PIPES and text[:1] not in _PIPES


def closed_cells(lines: Sequence[SourceLine], start: int) -> tuple[Table | None, int]:
    """Take the table of closed cells that begins at a line.

    Returns:
        The table and the index of the first line after it; None and `start` when none begins.
    """
    cells: list[_Closed] = []
    begun: list[str] = []  # lines of a cell that is not closed yet
    at = end = start
    while at < len(lines) and len(begun) <= _MOST_LINES:
        text = lines[at].text.strip()
        found = _CLOSED.fullmatch(text)
        if found:
            whole = "\n".join((*begun, found["text"].strip()))
            cells.append(_Closed(whole, Place(lines[at].number), bool(found["filling"].strip())))
            begun, end = [], at + 1
        elif text and not _could_go_on(text):
            break
        elif text:
            begun.append(text)
        at += 1
    if sum(bool(cell.text) for cell in cells) < _LEAST_CELLS:
        return None, start
    table = Table(
        tuple(
            Cell(cell.text, row, column, cell.place)
            for row, found_cells in enumerate(_rows(cells))
            for column, cell in enumerate(found_cells)
        ),
        aligned=False,
    )
    return table, end


def _could_go_on(text: str) -> bool:
    """Tell whether a line without a pipe can be the first part of a cell: no heading, no prose."""
    return (
        len(text) <= _LONGEST_LINE
        and not _STOPS.search(text)
        and not _OUTER_NUMERAL.match(text)
        and not _LIKE_A_HEADING.search(text)
    )


def _rows(cells: Sequence[_Closed]) -> Iterator[list[_Closed]]:
    """Cut cells into rows: after one that is filled up, and before labels that follow values."""
    opened = not cells[0].text  # a lone pipe opens every row
    row: list[_Closed] = []
    begins = True
    for cell in cells:
        if row and cell.is_label and not row[-1].is_label:
            if opened and not row[-1].text:
                row.pop()
            yield from [row] if row else []
            row, begins = [], False
        if not (begins and opened and not cell.text):
            row.append(cell)
        begins = cell.fills
        if cell.fills:
            yield row
            row = []
    if row:
        yield row
