"""The HTML that an item may consist of, and its bare text.

Cleaned when it is stored and again when it is shown, so that neither a row written behind the
application's back nor a widened list of the past reaches a reader's browser.
"""

from __future__ import annotations

from html.parser import HTMLParser

import nh3

_BLOCKS = {
    *("h2", "h3", "h4", "h5", "p", "div", "blockquote", "pre", "hr", "br"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_INLINE = {"a", "strong", "b", "em", "i", "u", "s", "sub", "sup", "span"}
_GONE_WITH_CONTENT = {"script", "style", "title", "noscript", "template", "iframe", "svg", "math"}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
}

_CLEANER = nh3.Cleaner(
    tags=_BLOCKS | _INLINE,
    clean_content_tags=_GONE_WITH_CONTENT,
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel="noopener noreferrer",
    strip_comments=True,
)


def clean_html(written: str) -> str:
    """Give what may be shown of an HTML text: headings, paragraphs, tables, lists and links.

    No images yet: those of an organ's own files come with them.
    """
    return _CLEANER.clean(written.replace("\x00", ""))


def bare_text(html: str) -> str:
    """Give the words of a cleaned HTML text, blocks and cells apart on their own lines."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n".join(line for line in lines if line)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.words.append("\n")
