"""Days as old sites and sheets write them."""

from __future__ import annotations

from datetime import date

from gongkai.text.expressions import expression

_DAY = expression(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})")
_COMPACT = expression(r"^(\d{4})(\d{2})(\d{2})$")
_FIRST, _LAST = 1949, 2199


def day_of(written: str) -> date | None:
    """Read a day: 2024-03-05, 2024/3/5, 2024年3月5日, 20240305, with a time behind or without.

    Returns:
        None for what is no day.
    """
    plain = written.strip()
    found = _DAY.match(plain) or _COMPACT.match(plain)
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups())
    if not _FIRST <= year <= _LAST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
