"""The Word document: title, body text, headings and tables as named styles, so it stays editable.

The parts that never change (styles, fonts with their substitutes, footers, settings) lie as XML
in ``template/``; only the text and the metadata are made here. python-docx's own template would
bring another person's metadata, a thumbnail and 800 kB of styles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.writers.outline import outline
from gongkai.report.writers.word.package import pack
from gongkai.report.writers.word.table import table
from gongkai.report.writers.word.xml import W, element, paragraph

if TYPE_CHECKING:
    from lxml import etree

    from gongkai.report.model import Report
    from gongkai.report.writers.outline import Outline

# A4 and the margins of GB/T 9704 in twentieths of a point: 37, 35, 28 and 26 mm.
_PAGE = {"w": "11906", "h": "16838"}
_MARGINS = {
    "top": "2098",
    "bottom": "1984",
    "left": "1587",
    "right": "1474",
    "header": "851",
    "footer": "1304",
    "gutter": "0",
}
_FOOTERS = {"default": "rId4", "even": "rId5"}  # as in template/document_rels.xml


def render_docx(report: Report) -> bytes:
    """Give a report as an editable Word document; the same report gives the same bytes."""
    printed = outline(report)
    return pack(_document(printed), printed)


def _document(printed: Outline) -> etree._Element:
    document = element("document")
    body = element("body", parent=document)
    paragraph(body, "Title", printed.title)
    for text in printed.preface:
        paragraph(body, "BodyText", text)
    for part in printed.parts:
        if part.heading:
            paragraph(body, "Heading1", part.heading)
        for text in part.paragraphs:
            paragraph(body, "BodyText", text)
        if part.grid:
            table(body, part.grid)
            # Word would join two tables that stand directly one under the other.
            paragraph(body, "TableGap")
    _page_setup(body)
    return document


def _page_setup(body: etree._Element) -> None:
    setup = element("sectPr", parent=body)
    for kind, relation in _FOOTERS.items():
        footer = element("footerReference", parent=setup, type=kind)
        footer.set(f"{{{W['r']}}}id", relation)
    element("pgSz", parent=setup, **_PAGE)
    element("pgMar", parent=setup, **_MARGINS)
