"""Page furniture: page numbers and the like, which belong to the paper and not to the report."""

from __future__ import annotations

import re

_FURNITURE = re.compile(
    r"[-—–－~·•\s]+\d{1,3}[-—–－~·•\s]+"
    r"|\s*第\s*\d{1,3}\s*页\s*(?:[,，/]?\s*共\s*\d{1,3}\s*页)?\s*"
    r"|\s*共\s*\d{1,3}\s*页\s*[,，/]?\s*第\s*\d{1,3}\s*页\s*"
    r"|\s*(?:[Pp]age|PAGE)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*"
)


def is_furniture(text: str) -> bool:
    """Tell whether a line of its own is a page number: ``- 3 -``, 第3页 共6页, ``Page 3``."""
    return len(text) <= 40 and _FURNITURE.fullmatch(text) is not None  # noqa: PLR2004
