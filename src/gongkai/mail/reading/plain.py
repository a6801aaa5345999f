"""Text out of what a mail holds: decoded as it most likely is, without what no database takes."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

LONGEST = 100_000
"""Characters of a text that are kept; the original holds the rest."""

_KEPT = frozenset("\n\t")
_LONGEST_PAGE = 500_000
_DROPPED = frozenset({"script", "style", "head", "template", "noscript"})
_INLINE = frozenset(
    {"a", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u"}
)
_TAG = re.compile(r"/?[a-zA-Z][a-zA-Z0-9]{0,20}")
# The smaller character sets of Chinese are parts of one; what calls itself by their name often
# uses signs of the larger.
_OF_NAMES = frozenset({"punycode", "idna"})
"""Ways to write names of domains, no character sets: a long text in one takes hours to read."""
_LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "hz-gb-2312": "hz"}


def decoded(content: bytes, charset: str | None = None) -> str:
    """Give bytes as text: as they say they are, else UTF-8, else Chinese."""
    told = (charset or "utf-8").strip().lower()
    named = "utf-8" if told in _OF_NAMES else _LARGER.get(told, told)
    for name in (named, "utf-8", "gb18030"):
        try:
            return content.decode(name)
        except (UnicodeError, LookupError, ValueError):
            continue
    return content.decode("utf-8", "replace")


def cleaned(text: str) -> str:
    """Give a text without control characters, halves of signs and overrides of direction."""
    return "".join(sign for sign in text.replace("\r\n", "\n") if _is_kept(sign))


def text_of_page(page: str) -> str:
    """Give the text of a page of a mail; no more of it is ever shown.

    In one pass from tag to tag: a reader that builds the tree of a page is a matter of minutes for
    a page that was made to be one.
    """
    first, *pieces = page[:_LONGEST_PAGE].split("<")
    said, within = [first], ""
    for piece in pieces:
        tag, closed, text = piece.partition(">")
        name = _TAG.match(tag)
        word = name[0].lower() if name else ""
        if within:
            within = "" if word == f"/{within}" else within
        elif word in _DROPPED:
            within = word
        if not within:
            said += ["" if word.lstrip("/") in _INLINE else "\n", text if closed else ""]
    lines = (" ".join(line.split()) for line in unescape("".join(said)).splitlines())
    return cleaned("\n".join(line for line in lines if line))


def _is_kept(sign: str) -> bool:
    return sign in _KEPT or unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co"}
