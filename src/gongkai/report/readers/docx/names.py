"""Qualified names of the elements and attributes that the reader looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.readers.markup import number

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

ALTERNATE = f"{_MC}AlternateContent"
CHOICE = f"{_MC}Choice"
FALLBACK = f"{_MC}Fallback"
DOC_PROPERTIES = f"{_WP}docPr"
MATH = (f"{_M}oMath", f"{_M}oMathPara")
MATH_TEXT = f"{_M}t"
VML_SHAPE = f"{_V}shape"
VML_IMAGE = f"{_V}imagedata"
VML_TITLE = f"{_O}title"
RELATION_ID = f"{_R}id"


def w(name: str) -> str:
    """Give the qualified name of a WordprocessingML element or attribute."""
    return _W + name


VALUE = w("val")
P, T, TBL, TR, TC = (w(name) for name in ("p", "t", "tbl", "tr", "tc"))
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = w("pPr"), w("rPr")


def child(parent: _Element | None, name: str) -> _Element | None:
    """Give the first child of a name; several times faster than lxml's own `find`."""
    return None if parent is None else next(parent.iterchildren(name), None)


def child_value(parent: _Element | None, name: str) -> str | None:
    """Give ``w:val`` of the named child, None when there is no such child or value."""
    found = child(parent, name)
    return None if found is None else found.get(VALUE)


def child_number(parent: _Element | None, name: str, default: int | None = None) -> int | None:
    """Give ``w:val`` of the named child as a number, the default where it is none."""
    text = child_value(parent, name)
    return number(text) if text and text.isascii() and text.isdigit() else default


def is_on(parent: _Element | None, name: str) -> bool | None:
    """Tell an on-off property: None when it is not said."""
    found = child(parent, name)
    if found is None:
        return None
    return found.get(VALUE, "1") not in {"0", "false", "off"}
