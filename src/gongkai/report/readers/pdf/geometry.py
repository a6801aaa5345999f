"""Boxes and runs of characters on an upright page: x to the right, y downward, in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Box(NamedTuple):
    """A rectangle; top is above bottom, so `top < bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Give the width in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Give the height in points."""
        return self.bottom - self.top

    def holds(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Tell whether a point lies inside, or at most `margin` outside."""
        return (
            self.left - margin <= x <= self.right + margin
            and self.top - margin <= y <= self.bottom + margin
        )


def median(values: Sequence[float]) -> float:
    """Give the middle one of some values, without the weight of importing `statistics`."""
    return sorted(values)[len(values) // 2]


class Upright(NamedTuple):
    """The affine map from a page's own space, y upward, to the upright page."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Map a point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Map a rectangle given by two opposite corners."""
        x0, y0 = self.point(left, top)
        x1, y1 = self.point(right, bottom)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def upright(page: Box, turn: int) -> Upright:
    """Give the map that shows a page upright.

    Args:
        page: The visible part of the page in its own space (top is the smaller y there).
        turn: By how many degrees its text is turned counter-clockwise: 0, 90, 180 or 270.
    """
    left, low, right, high = page
    return {
        0: Upright(1, 0, 0, -1, -left, high),
        90: Upright(0, 1, 1, 0, -low, -left),
        180: Upright(-1, 0, 0, 1, right, -low),
        270: Upright(0, -1, -1, 0, high, right),
    }[turn]


@dataclass(slots=True)
class Run:
    """Characters that follow each other on one baseline in one font size.

    Attributes:
        text: The characters, with single spaces where the source separates them.
        lefts: Left edge of each character of `text`.
        rights: Right edge of each character of `text`.
        spaced: True when the source has a space before it.
        turn: Degrees by which the characters are turned against the upright page: 0, 90, 270.
        first: Index of its first character in the page's text.
        stop: Index after its last character there.
    """

    text: str
    lefts: list[float]
    rights: list[float]
    top: float
    bottom: float
    baseline: float
    spaced: bool
    first: int
    stop: int = 0
    turn: int = 0

    @property
    def left(self) -> float:
        """Give the left edge."""
        return self.lefts[0]

    @property
    def right(self) -> float:
        """Give the right edge."""
        return self.rights[-1]

    @property
    def size(self) -> float:
        """Give the height of the line box, about 1.0 to 1.4 of the font size."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Give the height of its middle."""
        return (self.top + self.bottom) / 2

    def part(self, start: int, stop: int) -> Run:
        """Give some of its characters as a run of their own."""
        return Run(
            self.text[start:stop],
            self.lefts[start:stop],
            self.rights[start:stop],
            self.top,
            self.bottom,
            self.baseline,
            self.spaced if start == 0 else False,
            self.first,
            self.stop,
            self.turn,
        )
