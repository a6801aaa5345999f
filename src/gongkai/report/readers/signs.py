"""Signs that must not change a number: invisible ones, and small raised ones beside it."""

from __future__ import annotations

import re
from typing import Final

from gongkai.text.normal_forms import INVISIBLE

_UNSEEN: Final = re.compile(f"[{INVISIBLE}\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def seen(text: str) -> str:
    """Give a text without the characters that print nothing: zero-width ones, text directions."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def raised(before: str, text: str) -> str:
    """Give what is set small above or below a line, so that 14 with a note's ¹ is never 141.

    Interpretation: a small number directly after a digit is a note's mark, which cells write as
    ``14[1]``; after anything else (m², CO₂) it is part of the word.
    """
    mark = text.strip()
    return f"[{mark}]" if mark.isdecimal() and seen(before).rstrip()[-1:].isdecimal() else text
