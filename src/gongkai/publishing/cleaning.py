"""The HTML that an item may consist of, and its bare text.

Cleaned when it is stored and again when it is shown, so that neither a row written behind the
application's back nor a widened list of the past reaches a reader's browser.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

from gongkai.text.seen import without_unseen

_BLOCKS = {
    *("h2", "h3", "h4", "h5", "p", "div", "blockquote", "pre", "hr", "br"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("figure", "figcaption"),
}
_INLINE = {"a", "strong", "b", "em", "i", "u", "s", "sub", "sup", "span", "img"}
_GONE_WITH_CONTENT = {"script", "style", "title", "noscript", "template", "iframe", "svg", "math"}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
    "img": {"src", "alt"},
}
_OWN_PICTURE = re.compile(r"f/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/")
# As the cleaner writes it: what is inside quotes holds no quotes.
_PICTURE = re.compile(r'<img(?:\s+[a-z]+="[^"]*")*\s*>')


def picture_address(file_id: object) -> str:
    """Give the address of a picture inside a text: that of the item's page goes before it."""
    return f"f/{file_id}/"


def clean_html(written: str, *, base: str = "") -> str:
    """Give what may be shown of an HTML text: tables, lists, links, pictures and the like.

    A picture is one of the item's own attachments, or is dropped: nothing is fetched from
    elsewhere, and no text refers to a draft's files but its own.

    Args:
        written: The text.
        base: The address of the page of the item, which goes before those of its pictures; ""
            keeps them as they are stored.
    """

    def kept(tag: str, name: str, value: str) -> str | None:
        if (tag, name) != ("img", "src"):
            return value
        return f"{base}{value}" if _OWN_PICTURE.fullmatch(value) else None

    cleaner = nh3.Cleaner(
        tags=_BLOCKS | _INLINE,
        clean_content_tags=_GONE_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=kept,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
        strip_comments=True,
    )
    clean = cleaner.clean(without_unseen(written))
    seen = without_unseen(clean)
    if seen != clean:  # it was written as &#8238;, and without it the rest may mean another thing
        clean = cleaner.clean(seen)
    return _PICTURE.sub(_with_source, clean) if "<img" in clean else clean


def _with_source(picture: re.Match[str]) -> str:
    return picture[0] if ' src="' in picture[0] else ""


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
