"""The text of one cell: its lines joined where a narrow cell broke them, and only there."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.geometry import Box, Run
from gongkai.report.readers.pdf.lines import Line, lines_of, without_han_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDEST_PADDING = 8.0  # points
_NUMBER = re.compile(r"[-+−]?[\d,，.．%]+")
_LEADING = 1.9  # sizes from line to line inside a cell, at most
_NARROW = 2.6  # sizes; a cell as narrow as this sets its label one or two characters a line
_SLACK = 1.15


def cell_lines(runs: Sequence[Run]) -> list[Line]:
    """Give the lines of a cell, text turned by a quarter read in its own direction."""
    turned = [run for run in runs if run.turn]
    if len(turned) * 2 > len(runs):
        runs = [_turned(run) for run in runs]
    return lines_of(runs)


def padding(lines_by_box: Sequence[tuple[Box, Sequence[Line]]]) -> float:
    """Give the least distance in points from a cell's left side to its text, over a table."""
    gaps = [line.left - box.left for box, lines in lines_by_box for line in lines]
    return min(max(min(gaps, default=0.0), 0.0), _WIDEST_PADDING)


def cell_text(lines: Sequence[Line], width: float, least_digits: int) -> str:
    """Join the lines of a cell.

    Lines are joined when the first one had no room for what follows, or the cell is so narrow that
    its label runs downward. A number goes on over a line end only when it fills its line; else the
    newline stays, and the interpreter decides.

    Args:
        lines: The cell's lines from top to bottom.
        width: Width of the cell in points without its padding.
        least_digits: How many digits the first line of a number must have to be gone on with.
    """
    text = ""
    for index, line in enumerate(lines):
        own = without_han_spaces(line.text)
        if text:
            text += _joint(lines[index - 1], line, own, width, least_digits)
        text += own
    return text.strip()


def holds_two_numbers(lines: Sequence[Line], width: float) -> bool:
    """Tell whether numbers stand below each other that would each have had room to go on."""
    return any(
        is_number(before.text) and is_number(after.text) and not _fills(before, after, width)
        for before, after in itertools.pairwise(lines)
    )


def is_number(text: str) -> bool:
    """Tell whether a text is one number and nothing else."""
    return _NUMBER.fullmatch(text) is not None


def _joint(before: Line, after: Line, text: str, width: float, least_digits: int) -> str:
    last = before.text
    if is_number(text):
        long = is_number(last) and len(last) >= max(least_digits, len(text))
        return "" if long and _wraps(before, after, width) else "\n"
    if not (_fills(before, after, width) or width < _NARROW * before.size):
        return "\n"
    return " " if last[-1:].isascii() and text[:1].isascii() and last[-1:].isalpha() else ""


def _fills(before: Line, after: Line, width: float) -> bool:
    """Tell whether the first character of the next line had no room at the end of this one."""
    first = after.runs[0]
    return width - before.width < (first.rights[0] - first.lefts[0]) * _SLACK


def _wraps(before: Line, after: Line, width: float) -> bool:
    solid = after.baseline - before.baseline <= _LEADING * before.size
    return solid and _fills(before, after, width)


def _turned(run: Run) -> Run:
    """Turn a run so that text set by a quarter turn reads from left to right."""
    if run.turn == 90:  # noqa: PLR2004 — reads upward
        start, end = -run.bottom, -run.top
        low, high = run.left, run.right
    else:
        start, end = run.top, run.bottom
        low, high = -run.right, -run.left
    count = len(run.text)
    step = (end - start) / count
    lefts = [start + step * index for index in range(count)]
    rights = [left + step for left in lefts]
    return Run(run.text, lefts, rights, low, high, high, run.spaced, run.first)
