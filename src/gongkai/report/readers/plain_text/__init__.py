"""Read a plain text: whatever a converter or an office typed, in whatever encoding.

Tables in text are set with tabs, pipes or spaces, or one cell a line; each setting has its
module. Cells a line each without any sign stay paragraphs: the interpreter reads those too.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gongkai.report.document import Document, Paragraph, Place
from gongkai.report.readers.encoding import decode
from gongkai.report.readers.plain_text.closed_cells import begins_closed_cells, closed_cells
from gongkai.report.readers.plain_text.columns import (
    could_stand_between,
    is_spaced_row,
    spaced_table,
)
from gongkai.report.readers.plain_text.pipes import is_piped, piped_table
from gongkai.report.readers.plain_text.source import SourceLine, source_lines
from gongkai.report.readers.plain_text.tabs import cell_lines, is_cell_line, tabbed_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gongkai.report.document import Block, Table

__all__ = ["blocks", "read_document"]


def read_document(data: bytes) -> Document:
    """Read the bytes of a text file.

    Raises:
        UnreadableFile: no encoding fits.
    """
    return Document(tuple(blocks(source_lines(decode(data)))))


def blocks(lines: Sequence[SourceLine]) -> Iterator[Block]:
    """Cut a text's lines into paragraphs and tables."""
    at = 0
    while at < len(lines):
        line = lines[at]
        table, end = _table(lines, at)
        if table is None and not line.is_blank:
            yield Paragraph(line.text, Place(line.number))
        elif table is not None:
            yield table
        at = end


def _table(lines: Sequence[SourceLine], at: int) -> tuple[Table | None, int]:
    """Take the table that begins at a line; None and the next line when none does."""
    line = lines[at]
    if begins_closed_cells(lines, at):
        table, end = closed_cells(lines, at)
        if table is not None:
            return table, end
    if line.is_blank:
        return None, at + 1
    if "\t" in line.text:
        return _tabbed(lines, at)
    if is_piped(line.text):
        rows, end = _stretch(lines, at, lambda row: is_piped(row.text))
        return piped_table(rows), end
    if could_stand_between(line) and (is_spaced_row(line) or _head_of_spaced(lines, at)):
        rows, end = _spaced(lines, at)
        if any(is_spaced_row(row) for row in rows):  # a head can be cut off from its figures
            return spaced_table(rows), end
    return None, at + 1


def _tabbed(lines: Sequence[SourceLine], at: int) -> tuple[Table, int]:
    rows, end = _stretch(lines, at, lambda row: "\t" in row.text)
    if all(is_cell_line(row) for row in rows):
        return cell_lines(lines, at)
    return tabbed_table(_same_width(rows)), _end_of(lines, _same_width(rows), end)


def _same_width(rows: list[SourceLine]) -> list[SourceLine]:
    """Keep the first rows up to a blank line where the number of cells changes too."""
    for before, (row, following) in enumerate(pairwise(rows)):
        parted = following.number > row.number + 1
        if parted and row.text.count("\t") != following.text.count("\t"):
            return rows[: before + 1]
    return rows


def _end_of(lines: Sequence[SourceLine], rows: Sequence[SourceLine], end: int) -> int:
    """Give the index after the last of these rows."""
    last = rows[-1].number
    while lines[end - 1].number > last:
        end -= 1
    return end


def _stretch(
    lines: Sequence[SourceLine], start: int, belongs: Callable[[SourceLine], bool]
) -> tuple[list[SourceLine], int]:
    """Take lines that belong together, blank lines between them left out."""
    rows: list[SourceLine] = []
    at = end = start
    while at < len(lines) and (lines[at].is_blank or belongs(lines[at])):
        if not lines[at].is_blank:
            rows.append(lines[at])
            end = at + 1
        at += 1
    return rows, end


def _head_of_spaced(lines: Sequence[SourceLine], at: int) -> bool:
    """Tell whether a line is the head of a table set with spaces: several cells, rows below."""
    if "  " not in lines[at].text.strip():
        return False
    following = [line for line in lines[at + 1 : at + 12] if not line.is_blank]
    for line in following:
        if is_spaced_row(line):
            return True
        if not could_stand_between(line):
            return False
    return False


def _spaced(lines: Sequence[SourceLine], start: int) -> tuple[list[SourceLine], int]:
    """Take a table set with spaces, to its last row with figures."""
    rows, end = _stretch(
        lines,
        start,
        lambda line: (
            "\t" not in line.text and not is_piped(line.text) and could_stand_between(line)
        ),
    )
    while len(rows) > 1 and not is_spaced_row(rows[-1]):
        rows.pop()
    return rows, _end_of(lines, rows, end)
