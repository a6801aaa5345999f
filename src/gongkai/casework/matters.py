"""How many matters a text asks for: one matter, one request."""

from __future__ import annotations

import re

MOST_MATTERS = 10
"""So many one form may hold; nobody numbers more in earnest."""

_NUMBERED = re.compile(
    r"^[ \t\u3000]*(?:"
    r"[（(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[、．.)）](?![0-9])"
    r"|第[一二三四五六七八九十]{1,3}项?[，、：:])",
    re.MULTILINE,
)
_FEWEST = 2


def matters_of(text: str) -> tuple[str, ...]:
    """Give the matters that a text numbers one below the other; the whole where it numbers none.

    What stands before the first, a year or a place perhaps, belongs to each of them.

    Law: 国办函〔2020〕109号; FEE-3, MAP-7.
    Interpretation: whether these are several matters, whoever reads them says.
    """
    found = list(_NUMBERED.finditer(text))
    if not _FEWEST <= len(found) <= MOST_MATTERS:
        return (text,)
    before = text[: found[0].start()].strip()
    ends = [one.start() for one in found[1:]] + [len(text)]
    parts = [text[one.end() : end].strip() for one, end in zip(found, ends, strict=True)]
    said = tuple(f"{before}\n{part}".strip() for part in parts if part)
    return said if len(said) >= _FEWEST else (text,)
