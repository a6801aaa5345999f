"""The few WordprocessingML elements that the document is made of."""

from __future__ import annotations

from lxml import etree

W = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, *, parent: etree._Element | None = None, **values: str) -> etree._Element:
    """Make a ``w:`` element, inside `parent` if given, with ``w:`` attributes."""
    tag = f"{{{W['w']}}}{name}"
    made = etree.Element(tag, nsmap=W) if parent is None else etree.SubElement(parent, tag)
    for key, value in values.items():
        made.set(f"{{{W['w']}}}{key}", value)
    return made


def paragraph(
    parent: etree._Element,
    style: str,
    text: str = "",
    *,
    keep_next: bool = False,
    size: int | None = None,
) -> None:
    """Add a paragraph in a named style; a tab in its text becomes a tab.

    `size` is in half-points, for where the style's own does not fit.
    """
    made = element("p", parent=parent)
    properties = element("pPr", parent=made)
    element("pStyle", parent=properties, val=style)
    if keep_next:
        element("keepNext", parent=properties)
    if not text:
        return
    run = element("r", parent=made)
    if size is not None:
        look = element("rPr", parent=run)
        element("sz", parent=look, val=str(size))
        element("szCs", parent=look, val=str(size))
    for index, piece in enumerate(text.split("\t")):
        if index:
            element("tab", parent=run)
        if piece:
            written = element("t", parent=run)
            written.text = piece
            written.set(_SPACE, "preserve")
