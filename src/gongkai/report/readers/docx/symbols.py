"""What stands in a run and is printed: text, tabs, breaks, and characters written as elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gongkai.report.readers.docx.names import MATH_TEXT, T, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_PRIVATE = range(0xF000, 0xF100)  # where symbol fonts hide their own 256 signs
_PICTORIAL = ("wingdings", "webdings", "marlett")

_FIXED: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}


def printed(element: _Element) -> str:
    """Give what one child of a run prints; a soft hyphen and the unknown print nothing."""
    if element.tag in {T, MATH_TEXT}:
        return element.text or ""
    if element.tag == w("sym"):
        return _symbol(element)
    return _FIXED.get(element.tag, "")


def _symbol(element: _Element) -> str:
    """Give a ``w:sym``: a character of a text font, or nothing for a pictorial one."""
    try:
        code = int(element.get(w("char"), ""), 16)
        if code in _PRIVATE:
            pictorial = element.get(w("font"), "").lower().startswith(_PICTORIAL)
            code = 0 if pictorial else code - _PRIVATE.start
        text = chr(code)
    except (ValueError, OverflowError):
        return ""
    return text if text.isprintable() else ""
