"""A text of plain paragraphs as HTML, and back, for an editor without buttons."""

from __future__ import annotations

import re
from html import escape, unescape

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ONLY_PARAGRAPHS = re.compile(r"(?:\s*<p>[^<>]*</p>\s*)*")
_PARAGRAPH = re.compile(r"<p>([^<>]*)</p>")


def html_of(written: str) -> str:
    """Give the HTML of what was typed: a line is a paragraph; HTML that was pasted stays."""
    if _TAG.search(written):
        return written
    lines = (line.strip() for line in written.splitlines())
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)


def text_of(body: str) -> str:
    """Give a body as it is typed: bare lines where it has paragraphs only, else its HTML."""
    if not _ONLY_PARAGRAPHS.fullmatch(body):
        return body
    return "\n".join(unescape(line) for line in _PARAGRAPH.findall(body))
