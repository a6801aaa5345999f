"""The year that a page of figures is asked for."""

from __future__ import annotations

from gongkai.text.whole_numbers import whole_number

_FIRST = 2008
"""The Regulations came into force: no platform published before."""


def year_asked(written: str, this_year: int) -> int:
    """Read a year; this one where none that makes sense is told."""
    year = whole_number(written) or 0
    return year if _FIRST <= year <= this_year else this_year
