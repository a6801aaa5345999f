"""Places in a PDF: the page, and the ordinal of the visual line over all pages."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from gongkai.report.document import Place
from gongkai.report.readers.pdf.lines import levels_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.readers.pdf.geometry import Run


class Numbering:
    """The visual lines of one page, numbered on from the pages before."""

    def __init__(self, runs: Sequence[Run], page: int, before: int) -> None:
        """Find the lines.

        Args:
            runs: All text of the page that is read.
            page: Its 1-based number.
            before: How many lines the pages before have.
        """
        self._page = page
        self._before = before
        self._tops = [min(run.middle for run in level) for level in levels_of(runs)]
        self._tops.sort()
        self.last = before + len(self._tops)

    def place(self, y: float) -> Place:
        """Give the place of what stands at a height of the page."""
        ordinal = max(1, bisect_right(self._tops, y + 0.01))
        return Place(self._before + ordinal, self._page)
