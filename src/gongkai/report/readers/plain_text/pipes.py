"""Tables set with pipes, with or without edges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.document import Cell, Place, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.readers.plain_text.source import SourceLine

_PIPE = re.compile(r"(?<!\\)[|｜│┃║]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def is_piped(text: str) -> bool:
    """Tell whether a line is a row of a piped table."""
    return _PIPE.search(text) is not None


def split_row(text: str) -> list[str]:
    """Give a row's cells; an edge is no cell, ``<br>`` is a line's end in a cell."""
    parts = _PIPE.split(text.strip())
    if len(parts) > 1 and not parts[0].strip():
        del parts[0]
    if len(parts) > 1 and not parts[-1].strip() and _PIPE.match(text.strip()[-1]):
        del parts[-1]
    return [_BREAK.sub("\n", part).replace("\\|", "|").strip() for part in parts]


def piped_table(rows: Sequence[SourceLine]) -> Table:
    """Make a table of lines whose cells are parted by pipes."""
    cells = [
        Cell(text, at, column, Place(line.number))
        for at, line in enumerate(rows)
        for column, text in enumerate(split_row(line.text))
    ]
    return Table(tuple(cells))
