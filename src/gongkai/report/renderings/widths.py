"""How wide text is in a terminal, where a Chinese character takes two columns."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """Give the columns that a text takes."""
    return sum(_width(sign) for sign in text)


def window(text: str, start: int, end: int, columns: int) -> tuple[str, int, int]:
    """Cut a text to about `columns` around some words, marking cuts with an ellipsis.

    Gives:
        The cut text and the offsets of the words in it.
    """
    if width(text) <= columns:
        return text, start, end
    whole, end = end, start + len(_fitting(text[start:end], columns - 4))
    room = columns - width(text[start:end])
    before = _fitting(text[:start][::-1], room // 3)[::-1]
    after = _fitting(text[end:], room - width(before)) if end == whole else ""
    head = "…" if len(before) < start else ""
    tail = "…" if end + len(after) < len(text) else ""
    first = len(head) + len(before)
    return f"{head}{before}{text[start:end]}{after}{tail}", first, first + end - start


def _fitting(text: str, columns: int) -> str:
    used = 0
    for at, sign in enumerate(text):
        used += _width(sign)
        if used > columns:
            return text[:at]
    return text


def _width(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
