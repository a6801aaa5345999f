"""Tables set with pipes, with or without edges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.document import Cell, Place, Table
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.readers.plain_text.source import SourceLine

_PIPE = expression(r"(?<!\\)[|｜│┃║]")
_STOPS = expression("[。；]")
_BREAK = expression(r"<br\s*/?>", re.IGNORECASE)


def is_piped(text: str) -> bool:
    """Tell whether a line is a row of a piped table, and not a sentence with a pipe in it."""
    return _PIPE.search(text) is not None and not _STOPS.search(text)


def piped_table(rows: Sequence[SourceLine]) -> Table:
    """Make a table of lines whose cells are parted by pipes.

    Pipes that all rows begin or all rows end with are the table's edges; else a pipe at either
    end stands beside a blank cell.
    """
    texts = [line.text.strip() for line in rows]
    left = all(_PIPE.match(text) for text in texts)
    right = all(_PIPE.match(text[-1]) for text in texts)
    cells = [
        Cell(text, at, column, Place(line.number))
        for at, (line, row) in enumerate(zip(rows, texts, strict=True))
        for column, text in enumerate(_cells(row, left=left, right=right))
    ]
    return Table(tuple(cells))


def _cells(row: str, *, left: bool, right: bool) -> list[str]:
    """Give a row's cells; ``<br>`` is a line's end in a cell."""
    parts = _PIPE.split(row)
    if left:
        del parts[0]
    if right and len(parts) > 1:
        del parts[-1]
    return [_BREAK.sub("\n", part).replace("\\|", "|").strip() for part in parts]
