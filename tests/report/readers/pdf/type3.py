"""A page set in a Type 3 font, as browsers embed variable fonts: boxes are those of the ink."""

from __future__ import annotations

from report.readers.pdf.paper import Page, paper, stream

_GLYPHS = {"A": (100, 400, 900, 480), "B": (50, -80, 900, 860), "C": (450, 300, 550, 400)}
_MEANING = {"A": "4E00", "B": "6761", "C": "7B2C"}  # 一 条 第


def type3_page(x: float, y: float, code: str, size: float = 12) -> bytes:
    """Give a file with the codes A (一, a thin bar), B (条) and C (第) set at a place."""
    page = Page(entries="/Resources << /Font << /T 20 0 R /F 3 0 R >> >>")
    page.ops.append(f"BT /T {size} Tf 1 0 0 1 {x} {800 - y} Tm ({code}) Tj ET")
    names = " ".join(f"/{name} {21 + number} 0 R" for number, name in enumerate(_GLYPHS))
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0]"
        f" /CharProcs << {names} >> /Encoding << /Type /Encoding /Differences [65 /A /B /C] >>"
        " /FirstChar 65 /LastChar 67 /Widths [1000 1000 1000] /ToUnicode 24 0 R"
        " /Resources << >> >>"
    )
    procs = [
        stream(f"1000 0 {a} {b} {c} {d} d1 {a} {b} {c - a} {d - b} re f".encode())
        for a, b, c, d in _GLYPHS.values()
    ]
    rows = " ".join(f"<{ord(name):02X}> <{code}>" for name, code in _MEANING.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def"
        " /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange"
        f" 3 beginbfchar {rows} endbfchar endcmap end end"
    )
    return paper(page, objects=[font.encode(), *procs, stream(cmap.encode())])
