"""What may be kept of a typed text: nothing that no reader sees and no XML may hold."""

from __future__ import annotations

from gongkai.text.expressions import expression

# The joiners and the Mongolian separator stay: words of Mongolian and Uyghur are written with
# them. What turns the direction of reading goes, for it lets a title read as another one.
_UNSEEN = expression(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060"
    "\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def without_unseen(text: str) -> str:
    """Give a text of one or more lines without control characters and invisible ones."""
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """Give a text in one line, its words one blank apart, with nothing unseen in it."""
    return " ".join(filter(None, map(without_unseen, text.split())))
