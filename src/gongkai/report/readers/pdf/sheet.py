"""One page: its ruled tables, the lines outside of them, and the text nobody sees."""

from __future__ import annotations

from ctypes import byref
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.report.readers.pdf import limits, pdfium
from gongkai.report.readers.pdf.characters import PageText
from gongkai.report.readers.pdf.geometry import Box
from gongkai.report.readers.pdf.grid import grids_of
from gongkai.report.readers.pdf.lines import Line, lines_of
from gongkai.report.readers.pdf.numbering import Numbering
from gongkai.report.readers.pdf.objects import Drawn, drawn_on
from gongkai.report.readers.pdf.ruled import ruled_tables
from gongkai.report.readers.pdf.rulings import THIN, Rulings, rulings_of
from gongkai.report.readers.pdf.traces import page_traces
from gongkai.report.readers.pdf.visibility import TURNED, Hidden, Sight

if TYPE_CHECKING:
    from gongkai.report.document import Trace
    from gongkai.report.readers.pdf.table import PageTable


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as read.

    Attributes:
        shown: The visible part of the page, upright.
        lines: Visual lines outside of ruled tables, top to bottom.
        tables: Ruled tables, top to bottom.
        rules: Heights of horizontal lines and of the edges of tinted areas: they part the rows of
            tables without upright lines.
        hidden: Text that is no content: unseen, a watermark, or turned beside the tables.
        comments: Traces of its annotations.
        pictured: Whether it shows an image.
        characters: How many characters it holds, hidden ones included.
        texts: How many objects draw them.
        objects: How many other objects it draws.
        crossings: How often its ruling lines can cross.
        coverings: Text objects times painted areas.
    """

    shown: Box
    lines: list[Line]
    tables: list[PageTable]
    rules: list[float]
    numbering: Numbering
    hidden: list[Hidden]
    comments: list[Trace]
    pictured: bool
    characters: int
    texts: int
    objects: int
    crossings: int
    coverings: int

    @property
    def width(self) -> int:
        """Give the width of the page in whole points."""
        return round(self.shown.width)


def read_sheet(document: Any, index: int, before: int) -> Sheet | None:
    """Read a page (0-based); None when PDFium cannot load it.

    Args:
        document: The open document.
        index: The page.
        before: How many visual lines the pages before have.

    Raises:
        UnreadableFile: the page is too dear to read.
    """
    with pdfium.page_of(document, index) as page:
        if page is None:
            return None
        drawn = drawn_on(pdfium.address(page))
        if len(drawn.texts) > limits.PAGE_TEXTS or _coverings(drawn) > limits.COVERINGS:
            raise limits.refuse()
        with pdfium.text_of(page) as handle:
            if pdfium.raw.FPDFText_CountChars(handle) > limits.CHARACTERS:
                raise limits.refuse()
            text = PageText(handle, _shown(page))
            runs, hidden = Sight(text, drawn).parted(text.runs())
        rulings = rulings_of(drawn, text.frame)
        numbering = Numbering(runs, index + 1, before)
        tables, outside = ruled_tables(grids_of(rulings), runs, numbering)
        hidden += [Hidden(TURNED, run) for run in outside if run.turn]  # notes along the margin
        return Sheet(
            text.shown,
            lines_of(run for run in outside if not run.turn),
            tables,
            _rules(rulings, drawn, text),
            numbering,
            hidden,
            list(page_traces(page, numbering.place(0.0))),
            bool(drawn.images),
            len(text.text),
            len(drawn.texts),
            len(drawn.paths) + len(drawn.images),
            rulings.crossings,
            _coverings(drawn),
        )


def _coverings(drawn: Drawn) -> int:
    return len(drawn.texts) * len(drawn.areas)


def _shown(page: Any) -> Box:
    bounds = pdfium.raw.FS_RECTF()
    pdfium.raw.FPDF_GetPageBoundingBox(page, byref(bounds))
    return Box(bounds.left, bounds.bottom, bounds.right, bounds.top)


def _rules(rulings: Rulings, drawn: Drawn, text: PageText) -> list[float]:
    areas = [text.frame.box(*area.box) for area in drawn.areas if area.tinted]
    wide = [area for area in areas if area.height > THIN]
    return [rule.at for rule in rulings.horizontal] + [
        edge for area in wide for edge in (area.top, area.bottom)
    ]
