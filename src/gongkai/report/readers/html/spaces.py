"""White space as a browser prints it: runs collapse, and a line end inside Chinese vanishes."""

from __future__ import annotations

import re

_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_BREAK = re.compile(f"(?<={_WIDE})[ \\t\\f]*\\r?\\n[ \\t\\r\\n\\f]*(?={_WIDE})")
_RUN = re.compile("[ \\t\\r\\n\\f]+")


def collapsed(text: str) -> str:
    """Collapse white space; no-break and ideographic spaces are text and stay."""
    return _RUN.sub(" ", _BREAK.sub("", text)).strip(" ")
