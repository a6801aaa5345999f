"""What a reader of the page sees: text that is drawn, shown, and not painted over.

A report may carry text that nobody was meant to read: white on white, without ink, beside the
page, under a black bar that only looks like a redaction. It is kept out of the content and handed
on as a trace, because a search engine will find it.
"""

from __future__ import annotations

from ctypes import addressof, c_uint
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.readers.pdf import pdfium
from gongkai.report.readers.pdf.characters import ODD_ANGLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.readers.pdf.characters import PageText
    from gongkai.report.readers.pdf.geometry import Run
    from gongkai.report.readers.pdf.objects import Drawn

_INVISIBLE_MODES = frozenset({3, 7})  # neither filled nor stroked; clipping only
_WHITE = 250
_TINY = 1.5  # points
_STEP = 4  # of a run painted by several objects every fourth character is asked, and the last
_PICTURE = 0.5  # of the page: a scan under a recognised text layer

OFF_PAGE, NO_INK, WHITE, TINY, COVERED = "off-page", "no-ink", "white", "tiny", "covered"
WATERMARK, TURNED = "watermark", "turned-text"
"""Text that is seen and yet not content."""


class Hidden(NamedTuple):
    """Text that is not content, and why: one of the names above."""

    name: str
    run: Run


class Sight:
    """Judges the runs of one page."""

    def __init__(self, text: PageText, drawn: Drawn) -> None:
        self._text = text
        frame = text.frame
        self._backgrounds = [frame.box(*area.box) for area in drawn.areas if area.tinted]
        images = [frame.box(*image) for image in drawn.images]
        self._backgrounds += images
        self._covers = [
            (area.after, frame.box(*area.box))
            for area in drawn.areas
            if area.covering and area.after
        ]
        self._order = (
            {obj: number for number, obj in enumerate(drawn.texts)} if self._covers else {}
        )
        page = text.shown.width * text.shown.height
        self._scanned = any(image.width * image.height > _PICTURE * page for image in images)
        self._colour = (c_uint * 4)()
        self._colour_at = tuple(addressof(self._colour) + 4 * index for index in range(4))

    def parted(self, runs: Sequence[Run]) -> tuple[list[Run], list[Hidden]]:
        """Give the runs that are seen, and the hidden ones."""
        seen: list[Run] = []
        hidden: list[Hidden] = []
        for run in runs:
            for part, reason in self._judged(run):
                if reason:
                    hidden.append(Hidden(reason, part))
                else:
                    seen.append(part)
        if self._scanned and not seen:  # a scan whose text was recognised
            seen = [run for reason, run in hidden if reason == NO_INK]
            hidden = [found for found in hidden if found.name != NO_INK]
        return seen, hidden

    def _judged(self, run: Run) -> Iterator[tuple[Run, str]]:
        reason = self._placed(run)
        if reason:
            yield run, reason
            return
        last = self._text.last_sign(run)
        if self._text.object_of(run.first) == self._text.object_of(last):
            yield run, self._ink(run, run.first)
            return
        signs = self._text.signs(run)
        inks = {self._ink(run, at) for at in (*signs[::_STEP], last)}
        if len(inks) == 1:
            yield run, inks.pop()
            return
        yield from self._each(run, signs)

    def _each(self, run: Run, signs: list[int]) -> Iterator[tuple[Run, str]]:
        """Judge a run of which only some characters are hidden, character by character."""
        places = [index for index, sign in enumerate(run.text) if sign != " "]
        start, reason = 0, ""
        for place, at in zip(places, signs, strict=False):
            ink = self._ink(run, at)
            if ink != reason:
                if place > start:
                    yield run.part(start, place), reason
                start, reason = place, ink
        yield run.part(start, len(run.text)), reason

    def _placed(self, run: Run) -> str:
        x, y = (run.left + run.right) / 2, run.middle
        if not self._text.shown.holds(x, y):
            return OFF_PAGE
        if run.turn == ODD_ANGLE:
            return WATERMARK
        return TINY if run.size < _TINY else ""

    def _ink(self, run: Run, at: int) -> str:
        obj = self._text.object_of(at)
        if pdfium.render_mode(obj) in _INVISIBLE_MODES:
            return NO_INK
        colour = self._colour
        if pdfium.fill_colour(obj, *self._colour_at):
            if colour[3] == 0:
                return NO_INK
            if colour[0] >= _WHITE and colour[1] >= _WHITE and colour[2] >= _WHITE:
                return "" if self._on_background(run) else WHITE
        return COVERED if self._covers and self._is_covered(run, obj) else ""

    def _on_background(self, run: Run) -> bool:
        x, y = (run.left + run.right) / 2, run.middle
        return any(box.holds(x, y) for box in self._backgrounds)

    def _is_covered(self, run: Run, obj: int) -> bool:
        x, y = (run.left + run.right) / 2, run.middle
        number = self._order.get(obj, len(self._order))
        return any(after > number and box.holds(x, y) for after, box in self._covers)
