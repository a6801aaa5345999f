"""Where the lines of a text begin and end, as its full lines show."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.readers.pdf.geometry import Box
    from gongkai.report.readers.pdf.lines import Line

_SAME_END = 1.0  # sizes by which two full lines may end apart
_NUMERAL = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])"
)
_STOP = re.compile("[，。；：！？]")


class Margins(NamedTuple):
    """Where the lines of a page or of one of its columns begin and end, in points.

    Attributes:
        proven: True when lines of running text end together at the right one.
    """

    left: float
    right: float
    proven: bool


def is_numbered(line: Line) -> bool:
    """Tell whether a line begins with the numeral of a heading."""
    return _NUMERAL.match(line.text) is not None


def is_heading(line: Line) -> bool:
    """Tell whether a line is numbered and no sentence."""
    return is_numbered(line) and not _STOP.search(line.text)


def margins_of(lines: Sequence[Line], tables: Sequence[Box] = ()) -> Margins:
    """Give the margins of some lines, of which there is one at least, or one table.

    The right one is where two lines of text end; a table that reaches further is wider than the
    text and tells nothing. Where no two lines end together, what reaches furthest is taken.
    """
    ends = sorted(
        ((line.right, line.size) for line in lines if not is_heading(line)), reverse=True
    )
    full = next((a for (a, size), (b, _) in pairwise(ends) if a - b <= _SAME_END * size), None)
    if full is not None:
        tables = [box for box in tables if box.right - full <= _SAME_END * ends[0][1]]
    left = min([line.left for line in lines] + [box.left for box in tables])
    if full is not None:
        return Margins(left, full, proven=True)
    right = max([line.right for line in lines] + [box.right for box in tables])
    return Margins(left, right, proven=False)
