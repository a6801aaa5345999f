"""What a page says about itself: its title, and the authors and templates Word leaves in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.document import Trace, TraceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

_WORD = re.compile(
    r"<o:(Author|LastAuthor|Company|Manager|Template)>([^<>]+)</o:\1>", re.IGNORECASE
)
_TITLES = ("articletitle", "title", "og:title")


def page_title(tree: LexborHTMLParser) -> str:
    """Give all titles that the page gives itself, for finding its headline in the text."""
    found = [node.text() for node in tree.css("head title")]
    for meta in tree.css("meta[content]"):
        name = meta.attributes.get("name") or meta.attributes.get("property") or ""
        if name.lower() in _TITLES:
            found.append(meta.attributes["content"] or "")
    return "\n".join(found)


def properties(tree: LexborHTMLParser, source: str) -> Iterator[Trace]:
    """Give the authors and the like that a page carries unseen (SITE-19)."""
    for meta in tree.css("meta[name][content]"):
        name, text = meta.attributes["name"] or "", (meta.attributes["content"] or "").strip()
        if name.lower() == "author" and text:
            yield Trace(TraceKind.PROPERTY, "author", text)
    for name, text in _WORD.findall(source):
        if text.strip() and text.strip().lower() != "normal":
            yield Trace(TraceKind.PROPERTY, name, text.strip())
