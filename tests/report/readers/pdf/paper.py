"""Small PDFs drawn by hand, so that a test says exactly what lies where.

Coordinates are points from the upper left corner, y downward; a page is 600 by 800. The font has
one box for all characters: codes are Unicode, Han characters are as wide as high, others half.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from report.readers.pdf.font import box_font

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 600, 800

_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Same def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end"""


@dataclass
class Page:
    """A page being drawn."""

    ops: list[str] = field(default_factory=list)
    entries: str = ""

    def text(self, x: float, y: float, words: str, size: float = 10, more: str = "") -> Page:
        """Set words with their baseline at y; `more` are operators before (colour, mode)."""
        code = words.encode("utf-16-be").hex()
        self.ops.append(f"q BT {more} /F {size} Tf 1 0 0 1 {x} {HEIGHT - y} Tm <{code}> Tj ET Q")
        return self

    def turned(self, x: float, y: float, words: str, matrix: str, size: float = 10) -> Page:
        """Set words with the four numbers of a text matrix."""
        code = words.encode("utf-16-be").hex()
        self.ops.append(f"BT /F {size} Tf {matrix} {x} {HEIGHT - y} Tm <{code}> Tj ET")
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float, more: str = "") -> Page:
        """Stroke a line."""
        self.ops.append(f"q {more} {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S Q")
        return self

    def area(self, x0: float, y0: float, x1: float, y1: float, colour: str = "0 g") -> Page:
        """Fill a rectangle."""
        self.ops.append(f"q {colour} {x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re f Q")
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Page:
        """Stroke all lines of a table."""
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        return self

    def rows(
        self, xs: Sequence[float], ys: Sequence[float], rows: Sequence[Sequence[str]]
    ) -> Page:
        """Set texts 4 points into each cell, their baseline 12 below its upper line."""
        for y, row in zip(ys, rows, strict=False):
            for x, words in zip(xs, row, strict=False):
                if words:
                    self.text(x + 4, y + 12, words)
        return self

    def table(
        self, xs: Sequence[float], ys: Sequence[float], rows: Sequence[Sequence[str]]
    ) -> Page:
        """Draw a ruled table with its texts."""
        return self.grid(xs, ys).rows(xs, ys, rows)


def paper(
    *pages: Page,
    info: str = "",
    catalogue: str = "",
    objects: Sequence[bytes] = (),
    trailer: str = "",
) -> bytes:
    """Give the file of some pages.

    Args:
        pages: The pages in order.
        info: Entries of the information dictionary.
        catalogue: Further entries of the catalogue.
        objects: Further objects, numbered from 20 on.
        trailer: Further entries of the trailer.
    """
    kids = " ".join(f"{100 + 2 * number} 0 R" for number in range(len(pages)))
    parts = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>".encode(),
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        4: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry"
        b" (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000"
        b" /W [0 8191 500] /CIDToGIDMap 9 0 R >>",
        5: b"<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -120 1000 880]"
        b" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80"
        b" /FontFile2 8 0 R >>",
        6: stream(_TO_UNICODE),
        7: f"<< {info} >>".encode(),
        8: stream(box_font(), f"/Length1 {len(box_font())}"),
        9: stream(b"\0\1" * 65536),
    }
    parts |= dict(enumerate(objects, 20))
    for number, page in enumerate(pages):
        at = 100 + 2 * number
        box = "" if "/MediaBox" in page.entries else f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
        resources = "" if "/Resources" in page.entries else "/Resources << /Font << /F 3 0 R >> >>"
        parts[at] = (
            f"<< /Type /Page /Parent 2 0 R {box} {resources} /Contents {at + 1} 0 R"
            f" {page.entries} >>"
        ).encode()
        parts[at + 1] = stream("\n".join(page.ops).encode())
    return _file(parts, trailer)


def stream(body: bytes, entries: str = "") -> bytes:
    """Give a stream object."""
    return f"<< /Length {len(body)} {entries} >>\nstream\n".encode() + body + b"\nendstream"


def _file(parts: dict[int, bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    offsets = {}
    for number, body in parts.items():
        offsets[number] = len(out)
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, offset in offsets.items():
        out += f"{number} 1\n{offset:010} 00000 n \n".encode()
    size = max(parts) + 1
    out += f"trailer\n<< /Size {size} /Root 1 0 R /Info 7 0 R {trailer} >>\n".encode()
    return bytes(out) + f"startxref\n{table}\n%%EOF".encode()


IMAGE = stream(
    b"\xff",
    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    " /BitsPerComponent 8",
)
"""A white point, for `scan`."""


def scan() -> Page:
    """Give a page covered by the image that is object 20."""
    page = Page(entries="/Resources << /Font << /F 3 0 R >> /XObject << /X 20 0 R >> >>")
    page.ops.append("q 600 0 0 800 0 0 cm /X Do Q")
    return page
