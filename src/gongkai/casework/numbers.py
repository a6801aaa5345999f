"""Numbers as people type them."""

from __future__ import annotations

import re
import unicodedata

_BRACKETS = str.maketrans("[【(（{「]】)）}」", "〔〔〔〔〔〔〕〕〕〕〕〕")
_NUMBER = re.compile(r"[^〔〕]{1,30}〔\d{4}〕.*")


def normalised_number(written: str) -> str:
    """Give a number as it is kept: without blanks, in the brackets of official papers."""
    wide = unicodedata.normalize("NFKC", written).translate(_BRACKETS)
    return "".join(wide.split())


def written_as_number(words: str) -> str:
    """Give words as the beginning of a number; "" when they are no number."""
    number = normalised_number(words)
    return number if _NUMBER.fullmatch(number) else ""
