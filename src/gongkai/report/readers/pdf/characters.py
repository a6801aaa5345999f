"""The characters of a page as runs: same baseline, same size, next to each other.

The box of every character is asked of PDFium; everything else (angle, origin, which object painted
it) only once a run, because the characters of a run agree in it.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from ctypes import addressof, c_double, c_float, c_ushort
from itertools import repeat, starmap
from math import degrees, isfinite
from typing import TYPE_CHECKING, Any

from gongkai.report.readers.pdf import pdfium
from gongkai.report.readers.pdf.geometry import Box, Run, upright
from gongkai.report.readers.pdf.ink import line_boxes, line_height, tells_ink_only
from gongkai.text.radicals import unified_ideographs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.readers.pdf.ink import Edges

ODD_ANGLE = -1
"""`Run.turn` of watermarks and stamps."""

OPENING = frozenset("“‘《〈（［〔【「『｛〖〘")
"""Signs whose left half is bare: what stands there, drawn in by the typesetter, is read before."""

_SAMPLE = 24
_LEAST_LINE = 4.0  # points; no print is as small
_ANGLE_TOLERANCE = 4
_JOINED = 1.0  # a wider gap, in sizes, may part two columns
_BACKWARD = 0.35  # how far, in sizes, a character may reach back over the last one
_WORD_GAP = 0.15  # a gap that parts Latin words or numbers, in sizes
_SAME_LINE = 0.1  # sizes; ink that sticks out of its line moves the box
_NOTHING = frozenset(
    chr(point)
    for span in (
        range(0x21),
        (0x7F, 0xA0, 0xAD),
        range(0x2000, 0x2010),
        range(0x2028, 0x2030),
        (0x2060, 0x3000, 0xFEFF, 0xFFFF),
    )
    for point in span
)
_HYPHEN_AT_LINE_END = "\ufffe"  # PDFium's mark; Chinese breaks no word, so the hyphen is meant
_SPACES = frozenset(" \t\u00a0\u2002\u2003\u2009\u202f\u3000")
_HAN_SIGNS = frozenset("“”‘’·…—")
_FIRST_WIDE = "\u2e80"
_UNUSUAL = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\U0002f800-\U0002fa1f]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}


class PageText:
    """The characters of one page with their boxes, turned upright.

    Attributes:
        text: One character for each of PDFium's.
        turn: By how many degrees most of the page's text is turned counter-clockwise.
        frame: The map from the page's own space to the upright page.
        shown: The part of the page that is shown, on the upright page.
    """

    def __init__(self, handle: Any, shown: Box) -> None:
        """Ask PDFium for all characters.

        Args:
            handle: The text page, as `pdfium.text_of` gives it.
            shown: Bounds of the page's shown part in its own space.
        """
        self._at = pdfium.address(handle)
        self.text = _text(handle, self._at)
        self.turn = self._prevailing_turn()
        self.frame = upright(shown, self.turn)
        self.shown = self.frame.box(*shown)

    def object_of(self, index: int) -> int:
        """Give the address of the object that painted a character."""
        return int(pdfium.char_object(self._at, index) or 0)

    def runs(self) -> list[Run]:
        """Give the runs in the order of the page's content."""
        found: list[Run] = []
        spaced = False
        run = Run("", [0.0], [0.0], 0.0, 0.0, 0.0, spaced, 0)
        top = bottom = last_left = last_right = size = slack = -1.0
        for index, (sign, (left, high, right, low)) in enumerate(zip(self.text, self._boxes())):  # noqa: B905 — as many boxes as characters, and this loop is hot
            if sign in _NOTHING:
                spaced = spaced or self._is_space(sign, index)
                continue
            if sign in OPENING and left < last_right <= right and -slack <= high - top <= slack:
                left = min(last_right, (left + right) / 2)  # noqa: PLW2901 — where its ink begins
            if (
                -slack <= high - top <= slack
                and -slack <= low - bottom <= slack
                and -_BACKWARD * size <= left - last_right <= _JOINED * size
                and left > last_left
            ):
                if spaced or (left - last_right > _WORD_GAP * size and parted(run, sign, left)):
                    _put_space(run, left)
                run.text += sign
                run.lefts.append(left)
                run.rights.append(right)
            else:
                top, bottom, size = high, low, low - high
                slack = _SAME_LINE * size
                run = Run(sign, [left], [right], high, low, low, spaced, index)
                found.append(run)
            last_left, last_right, spaced = left, right, False
        stop = len(self.text)
        for run in reversed(found):
            run.stop, stop = stop, run.first
            self._complete(run)
        return found

    def signs(self, run: Run) -> list[int]:
        """Give the indices of a run's characters, spaces left out."""
        return [at for at in range(run.first, run.stop) if self.text[at] not in _NOTHING]

    def last_sign(self, run: Run) -> int:
        """Give the index of a run's last character that is no space."""
        return next(at for at in range(run.stop - 1, -1, -1) if self.text[at] not in _NOTHING)

    def _is_space(self, sign: str, index: int) -> bool:
        """Tell whether the source itself has a space here."""
        return sign in _SPACES and not pdfium.char_generated(self._at, index)

    def _complete(self, run: Run) -> None:
        """Ask what the characters of a run have in common, and mend their forms."""
        x, y = c_double(), c_double()
        pdfium.char_origin(self._at, run.first, addressof(x), addressof(y))
        run.baseline = self.frame.point(x.value, y.value)[1]
        if run.size < _LEAST_LINE:  # perhaps the ink of 一 only
            run.top, run.bottom = line_height(self._at, run.first, run.baseline)
        run.turn = _quarter(self._angle(run.first) - self.turn)
        if _UNUSUAL.search(run.text):
            _mend(run)

    def _angle(self, index: int) -> float:
        """Give the angle of a character counter-clockwise; PDFium counts clockwise."""
        return -degrees(pdfium.char_angle(self._at, index))

    def _prevailing_turn(self) -> int:
        turns = Counter(_quarter(self._angle(index)) for index in self._sample())
        del turns[ODD_ANGLE]
        return turns.most_common(1)[0][0] if turns else 0

    def _boxes(self) -> Iterator[Edges]:
        count = len(self.text)
        floats = (c_float * (4 * count))()
        start, at, ask = addressof(floats), self._at, pdfium.char_box
        deque(map(ask, repeat(at), range(count), range(start, start + 16 * count, 16)), maxlen=0)
        numbers = floats[:]
        corners = [numbers[side::4] for side in range(4)]
        if tells_ink_only(at, self._sample(), numbers):
            return line_boxes(at, zip(*corners, strict=True), self.frame)
        if self.turn:
            return starmap(self.frame.box, zip(*corners, strict=True))
        lefts, tops, rights, bottoms = corners
        x, y = self.frame.e, self.frame.f
        if x:
            lefts, rights = [left + x for left in lefts], [right + x for right in rights]
        return zip(
            lefts, [y - top for top in tops], rights, [y - low for low in bottoms], strict=True
        )

    def _sample(self) -> list[int]:
        """Give the indices of some characters from all over the page."""
        step = max(1, len(self.text) // _SAMPLE)
        return [at for at in range(0, len(self.text), step) if self.text[at] not in _NOTHING]


def _text(handle: Any, at: int) -> str:
    """Give the text of a page, one character for each that PDFium counts."""
    count = max(0, pdfium.raw.FPDFText_CountChars(handle))
    buffer = (c_ushort * (2 * count + 2))()
    pdfium.raw.FPDFText_GetText(handle, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
    if len(text) != count:
        points = (pdfium.char_unicode(at, index) for index in range(count))
        text = "".join(chr(point) if point < 0x110000 else "\ufffd" for point in points)  # noqa: PLR2004
    return text.replace(_HYPHEN_AT_LINE_END, "-")


def _quarter(angle: float) -> int:
    """Give the quarter turn nearest to an angle in degrees, ODD_ANGLE when none is near."""
    if not isfinite(angle):
        return ODD_ANGLE
    turn = round(angle / 90) * 90
    return turn % 360 if abs(angle - turn) <= _ANGLE_TOLERANCE else ODD_ANGLE


def _put_space(run: Run, left: float) -> None:
    """Add a space that ends where the next character begins."""
    end = run.rights[-1]
    run.text += " "
    run.lefts.append(end)
    run.rights.append(max(left, end))


def parted(run: Run, sign: str, left: float) -> bool:
    """Tell whether a gap parts two characters as a space would: never next to a Han character.

    Full-width digits are parted like others: what stands apart may be two figures.

    Args:
        run: The characters before.
        sign: The character after.
        left: Where that begins.
    """
    if left - run.rights[-1] <= _WORD_GAP * run.size:
        return False
    return _is_narrow(run.text[-1]) and _is_narrow(sign)


def _is_narrow(sign: str) -> bool:
    return sign.isdigit() or (sign < _FIRST_WIDE and sign not in _HAN_SIGNS)


def _mend(run: Run) -> None:
    """Replace radicals, compatibility forms and ligatures by the characters they stand for."""
    table = unified_ideographs() | _LIGATURES
    pieces = [sign.translate(table) for sign in run.text]
    run.lefts = [left for piece, left in zip(pieces, run.lefts, strict=True) for _ in piece]
    run.rights = [right for piece, right in zip(pieces, run.rights, strict=True) for _ in piece]
    run.text = "".join(pieces)
