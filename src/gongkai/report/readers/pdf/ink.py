"""Characters of fonts that do not say how high a line is: their boxes made from the baseline.

For such fonts (Type 3, as browsers embed variable fonts) PDFium gives the bounds of the ink, so
that 一 is a point high and every character has a size of its own. Their line boxes are made here
from origin and font size, the way PDFium does it for all other fonts.
"""

from __future__ import annotations

from ctypes import addressof, c_double, c_float
from math import hypot
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf import pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongkai.report.readers.pdf.geometry import Upright

Edges = tuple[float, float, float, float]
"""left, top, right, bottom."""

_ASCENT = 0.88  # of the font size, as Han fonts have it
_DESCENT = 0.12
_EQUAL = 0.01  # points
_WITNESSES = 2


def tells_ink_only(text: int, sample: Sequence[int], loose: Sequence[float]) -> bool:
    """Tell whether the boxes are the bounds of the ink.

    Args:
        text: Address of the text page.
        sample: Indices of some of its characters.
        loose: Boxes of all characters in the page's own space, four numbers each.
    """
    numbers = (c_double * 4)()  # left, right, bottom, top
    at = tuple(addressof(numbers) + 8 * index for index in range(4))
    found = 0
    for index in sample:
        pdfium.char_ink(text, index, *at)
        left, top, right, bottom = loose[4 * index : 4 * index + 4]
        ink = (left, right, bottom, top)
        found += all(abs(a - b) < _EQUAL for a, b in zip(numbers, ink, strict=True))
    return found >= _WITNESSES


def line_boxes(text: int, ink: Iterable[Edges], frame: Upright) -> Iterator[Edges]:
    """Give the line box of every character on the upright page, in the order of `ink`."""
    numbers = (c_double * 2)()
    x_at, y_at = addressof(numbers), addressof(numbers) + 8
    for index, edges in enumerate(ink):
        pdfium.char_origin(text, index, x_at, y_at)
        x, baseline = frame.point(*numbers)
        left, _, right, _ = frame.box(*edges)
        top, bottom = line_height(text, index, baseline)
        yield min(left, x), top, right, bottom


def line_height(text: int, index: int, baseline: float) -> tuple[float, float]:
    """Give top and bottom of the line that a character of its font size stands in."""
    matrix = (c_float * 6)()
    pdfium.char_matrix(text, index, addressof(matrix))
    size = pdfium.font_size(text, index) * hypot(matrix[2], matrix[3])
    return baseline - _ASCENT * size, baseline + _DESCENT * size
