"""What is drawn on a page: the lines and areas that `rulings` and `visibility` ask for.

One walk over the page's objects, forms included. Of the text objects only the order is kept; their
characters come from `characters`.
"""

from __future__ import annotations

from ctypes import addressof, c_float, c_int, c_uint
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.readers.pdf import limits, pdfium
from gongkai.report.readers.pdf.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORM_DEPTH = 8
_WHITE = 250
_DARK = 60
_OPAQUE = 250
_BOX_POINTS = 5
_LEAST_AREA = 2.0  # points across; thinner ones are lines, dots and strokes through words
_LINE_TO, _BEZIER_TO, _MOVE_TO = 0, 1, 2

Point = tuple[float, float]


class Matrix(NamedTuple):
    """An affine map of PDF: (a b c d e f)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> Point:
        """Map a point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: Matrix) -> Matrix:
        """Give the map that first does `inner`, then this one."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            *self.point(inner.e, inner.f),
        )


@dataclass(frozen=True, slots=True)
class Path:
    """A painted path in the page's own space.

    Attributes:
        shapes: Its subpaths as corner points; a closed one repeats its first point.
        stroke: Width of its stroke in points, None when it is only filled.
    """

    shapes: tuple[tuple[Point, ...], ...]
    stroke: float | None


@dataclass(frozen=True, slots=True)
class Area:
    """A painted area in the page's own space, y upward.

    Attributes:
        box: Its bounds.
        after: How many text objects are painted before it.
        tinted: True when it is not white: white text on it can be read.
        covering: True when it is opaque and white or black: text painted before is hidden by it.
    """

    box: Box
    after: int
    tinted: bool
    covering: bool


@dataclass(slots=True)
class Drawn:
    """What one page draws.

    Attributes:
        texts: Addresses of the text objects in painting order.
        segments: How many points its paths have.
    """

    paths: list[Path] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    segments: int = 0


class _Buffers:
    """Room for PDFium to write its answers into, with the addresses it is told."""

    def __init__(self) -> None:
        self.floats = (c_float * 6)()
        self.colour = (c_uint * 4)()
        self.flags = (c_int * 2)()
        start = addressof(self.floats)
        self.at = tuple(start + 4 * index for index in range(6))
        self.colour_at = tuple(addressof(self.colour) + 4 * index for index in range(4))
        self.flags_at = tuple(addressof(self.flags) + 4 * index for index in range(2))


def drawn_on(page: int) -> Drawn:
    """Walk over the objects of a page, given by its address.

    Raises:
        UnreadableFile: the page has more objects than `limits` allows.
    """
    if pdfium.count_objects(page) > limits.OBJECTS:
        raise limits.refuse()
    drawn = Drawn()
    buffers = _Buffers()
    identity = Matrix()
    texts, text = drawn.texts, pdfium.TEXT
    page_object, object_type = pdfium.page_object, pdfium.object_type
    for index in range(pdfium.count_objects(page)):
        obj = page_object(page, index)
        kind = object_type(obj)
        if kind == text:  # nearly all of them
            texts.append(obj)
        elif kind == pdfium.FORM:
            for inner, inner_kind, matrix in _walk_form(obj, identity, buffers, 1):
                _look_at(inner, inner_kind, matrix, buffers, drawn)
        else:
            _look_at(obj, kind, identity, buffers, drawn)
    return drawn


def _look_at(obj: int, kind: int, matrix: Matrix, buffers: _Buffers, drawn: Drawn) -> None:
    if kind == pdfium.TEXT:
        drawn.texts.append(obj)
    elif kind == pdfium.PATH:
        _look_at_path(obj, matrix, buffers, drawn)
    elif kind == pdfium.IMAGE:
        drawn.images.append(_bounds(obj, matrix, buffers))


def _walk_form(
    form: int, outer: Matrix, buffers: _Buffers, depth: int
) -> Iterator[tuple[int, int, Matrix]]:
    matrix = outer.after(_matrix(form, buffers))
    for index in range(min(pdfium.form_count(form), limits.OBJECTS)):
        obj = pdfium.form_object(form, index)
        kind = pdfium.object_type(obj)
        if kind != pdfium.FORM:
            yield obj, kind, matrix
        elif depth < _FORM_DEPTH:
            yield from _walk_form(obj, matrix, buffers, depth + 1)


def _matrix(obj: int, buffers: _Buffers) -> Matrix:
    pdfium.object_matrix(obj, buffers.at[0])
    return Matrix(*buffers.floats)


def _bounds(obj: int, matrix: Matrix, buffers: _Buffers) -> Box:
    pdfium.object_bounds(obj, *buffers.at[:4])
    left, bottom, right, top = buffers.floats[:4]
    return _box_of((matrix.point(left, bottom), matrix.point(right, top)))


def _corners(box: Box) -> tuple[Point, Point]:
    return (box.left, box.top), (box.right, box.bottom)


def _box_of(points: tuple[Point, ...]) -> Box:
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _look_at_path(obj: int, matrix: Matrix, buffers: _Buffers, drawn: Drawn) -> None:
    pdfium.draw_mode(obj, *buffers.flags_at)
    filled, stroked = bool(buffers.flags[0]), bool(buffers.flags[1])
    count = pdfium.segment_count(obj)
    drawn.segments += count
    if drawn.segments > limits.SEGMENTS:
        raise limits.refuse()
    if not (filled or stroked) or count > limits.PATH_SEGMENTS:
        return
    if not stroked and count <= _BOX_POINTS:  # a bar or an area; its bounds say it all
        own = matrix
        shapes: tuple[tuple[Point, ...], ...] = (_corners(_bounds(obj, matrix, buffers)),)
    else:
        own = matrix.after(_matrix(obj, buffers))
        shapes = tuple(_shapes(obj, count, own, buffers))
    if not shapes:
        return
    drawn.paths.append(Path(shapes, _stroke(obj, own, buffers) if stroked else None))
    if filled:
        _look_at_fill(obj, shapes, buffers, drawn)


def _stroke(obj: int, matrix: Matrix, buffers: _Buffers) -> float:
    pdfium.stroke_width(obj, buffers.at[0])
    scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
    return float(buffers.floats[0]) * float(scale)


def _shapes(
    obj: int, count: int, matrix: Matrix, buffers: _Buffers
) -> Iterator[tuple[Point, ...]]:
    """Give the subpaths made of straight lines only."""
    shape: list[Point] = []
    curved = False
    for index in range(count):
        segment = pdfium.path_segment(obj, index)
        kind = pdfium.segment_type(segment)
        if kind == _MOVE_TO:
            if len(shape) > 1 and not curved:
                yield tuple(shape)
            shape, curved = [], False
        curved = curved or kind == _BEZIER_TO
        pdfium.segment_point(segment, buffers.at[0], buffers.at[1])
        shape.append(matrix.point(buffers.floats[0], buffers.floats[1]))
        if pdfium.segment_close(segment):
            shape.append(shape[0])
    if len(shape) > 1 and not curved:
        yield tuple(shape)


def _look_at_fill(
    obj: int, shapes: tuple[tuple[Point, ...], ...], buffers: _Buffers, drawn: Drawn
) -> None:
    if not pdfium.fill_colour(obj, *buffers.colour_at):
        return
    red, green, blue, alpha = buffers.colour
    white = min(red, green, blue) >= _WHITE
    covering = alpha >= _OPAQUE and (white or max(red, green, blue) <= _DARK)
    tinted = alpha > 0 and not white
    for shape in shapes:
        box = _box_of(shape)
        if (tinted or covering) and min(box.width, box.height) > _LEAST_AREA:
            drawn.areas.append(Area(box, len(drawn.texts), tinted, covering))
