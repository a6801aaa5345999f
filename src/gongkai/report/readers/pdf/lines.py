"""Visual lines: runs on one baseline, and the text they make."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.readers.pdf.characters import OPENING, parted
from gongkai.report.readers.pdf.geometry import median

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gongkai.report.readers.pdf.geometry import Run

_SAME_BASELINE = 0.4  # sizes of the smaller run
_OVERPRINT = 0.2  # sizes by which a bold imitation shifts the same character
_OVERLAP = 0.35
_COLUMN_GAP = 1.2  # a gap, in sizes, that parts even Han characters
_REAL_GAP = 0.08  # a gap, in sizes, below which a space of the source is not seen
_FIRST_HAN = "\u2e80"
_HAN_SPACE = re.compile("(?<=[\u2e80-\uffef“”‘’·]) +(?=[\u2e80-\uffef“”‘’·])")


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one baseline from left to right."""

    runs: tuple[Run, ...]

    @property
    def left(self) -> float:
        """Give the left edge."""
        return self.runs[0].left

    @property
    def right(self) -> float:
        """Give the right edge."""
        return max(run.right for run in self.runs)

    @property
    def width(self) -> float:
        """Give the width in points."""
        return self.right - self.left

    @property
    def size(self) -> float:
        """Give the greatest height of its runs."""
        return max(run.size for run in self.runs)

    @property
    def em(self) -> float:
        """Give the width of a Han character: the font size, whatever the fonts' line boxes are."""
        widths = [
            right - left
            for run in self.runs
            for sign, left, right in zip(run.text, run.lefts, run.rights, strict=True)
            if sign >= _FIRST_HAN
        ]
        return median(widths) if widths else self.size

    @property
    def baseline(self) -> float:
        """Give the height of the baseline, measured downward."""
        return self.runs[0].baseline

    @property
    def text(self) -> str:
        """Give the text, runs parted by a space where the source or a wide gap parts them."""
        return _joined(self.runs)

    def segments(self, gap: float) -> list[Line]:
        """Part the line where runs are more than `gap` sizes away from each other."""
        parts: list[list[Run]] = [[self.runs[0]]]
        reach = gap * self.size  # once: a broken page can put all its runs on one line
        for before, run in zip(self.runs, self.runs[1:], strict=False):
            if run.left - before.right > reach:
                parts.append([])
            parts[-1].append(run)
        return [Line(tuple(part)) for part in parts]


def lines_of(runs: Iterable[Run]) -> list[Line]:
    """Give the lines from top to bottom; overprinted characters are taken once."""
    return [_line(level) for level in levels_of(runs)]


def levels_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Group runs by baseline, top to bottom."""
    groups: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.baseline):
        if groups and _same_line(groups[-1][-1], run):
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def without_han_spaces(text: str) -> str:
    """Take out the spaces that a distributed label has between its Han characters."""
    return _HAN_SPACE.sub("", text)


def _same_line(last: Run, run: Run) -> bool:
    return run.baseline - last.baseline <= _SAME_BASELINE * min(last.size, run.size)


def _line(runs: list[Run]) -> Line:
    if len(runs) == 1:  # as in most cells
        return Line((runs[0],))
    ordered = sorted(runs, key=lambda run: run.left)
    if any(
        after.left < before.right - _OVERLAP * after.size
        for before, after in itertools.pairwise(ordered)
    ):
        ordered = list(_once(ordered))
    return Line(tuple(ordered))


def _once(runs: list[Run]) -> Iterator[Run]:
    """Give overlapping runs character by character, each character that is printed twice once."""
    signs = sorted(
        (run.part(index, index + 1) for run in runs for index in range(len(run.text))),
        key=_ink_start,
    )
    kept: list[Run] = []
    for sign in signs:
        if sign.text == " ":
            continue
        if not any(
            sign.text == other.text and sign.left - other.left <= _OVERPRINT * sign.size
            for other in kept[-3:]
        ):
            kept.append(sign)
    yield from kept


def _ink_start(sign: Run) -> float:
    return (sign.left + sign.right) / 2 if sign.text in OPENING else sign.left


def _joined(runs: tuple[Run, ...]) -> str:
    text = runs[0].text
    for before, run in itertools.pairwise(runs):
        gap = (run.left - before.right) / max(run.size, 1.0)
        if (
            (run.spaced and gap > _REAL_GAP)
            or gap > _COLUMN_GAP
            or parted(before, run.text[0], run.left)
        ):
            text += " "
        text += run.text
    return text
