"""Reading a document for print: its page, its paragraphs, its tables, in points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.papers.page.cascade import Styles, W
from gongkai.papers.page.paragraphs import paragraph_of
from gongkai.papers.page.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from lxml import etree

_TWIPS = 20
# A4 with the margins of GB/T 9704, where a document says nothing.
_PAGE = {"w": 11906, "h": 16838}
_MARGINS = {"top": 2098, "bottom": 1984, "left": 1587, "right": 1474}


def page_of(document: Document) -> dict[str, Any]:
    """Give a document as data for print: `page` and `blocks`.

    Headers, footers, footnotes and pictures are not taken over: the page number is set anew.
    """
    body: etree._Element = document.element.body
    styles = Styles(document.styles.element)
    page = _page(body)
    return {"page": page, "blocks": list(_blocks(body, styles, _inner_width(page)))}


def text_of(page: dict[str, Any]) -> str:
    """Give the words of a page, one line a paragraph or row."""
    lines = (_line(block) for block in page["blocks"])
    return "\n".join(line for line in lines if line.strip())


def _line(block: dict[str, Any]) -> str:
    if block["kind"] == "paragraph":
        return "".join(run["text"] for run in block["runs"])
    cells = (
        " ".join(map(_line, cell["blocks"])) for row in block["rows"] for cell in row["cells"]
    )
    return "\t".join(cells)


def _blocks(parent: etree._Element, styles: Styles, width: float) -> Iterator[dict[str, Any]]:
    for child in parent.iterchildren(f"{W}p", f"{W}tbl", f"{W}sdt"):
        if child.tag == f"{W}p":
            yield paragraph_of(child, styles, width)
        elif child.tag == f"{W}tbl":
            yield table_of(child, styles, _blocks)
        else:  # a content control: what it holds is on the page
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from _blocks(content, styles, width)


def _page(body: etree._Element) -> dict[str, Any]:
    setup = body.find(f"{W}sectPr")
    size = _numbers(setup, "pgSz", _PAGE)
    return {
        "width": size["w"],
        "height": size["h"],
        "margins": _numbers(setup, "pgMar", _MARGINS),
        "is_numbered": setup is not None and setup.find(f"{W}footerReference") is not None,
    }


def _numbers(
    setup: etree._Element | None, name: str, defaults: dict[str, int]
) -> dict[str, float]:
    said = None if setup is None else setup.find(f"{W}{name}")
    found = {}
    for key, default in defaults.items():
        written = "" if said is None else said.get(f"{W}{key}", "")
        found[key] = (int(written) if written.isdecimal() else default) / _TWIPS
    return found


def _inner_width(page: dict[str, Any]) -> float:
    width: float = page["width"] - page["margins"]["left"] - page["margins"]["right"]
    return width
