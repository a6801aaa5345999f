"""Where a page of a list by days begins, as it stands in an address: a day and a number."""

from __future__ import annotations

from datetime import date

_LONGEST = 18


def key_written(key: tuple[date, int] | None) -> str:
    """Write where the next page begins; "" at the end."""
    return f"{key[0].isoformat()}.{key[1]}" if key else ""


def key_read(written: str) -> tuple[date, int] | None:
    """Read where a page begins; None for the first one and for nonsense."""
    day, _, number = written.partition(".")
    if not (number.isascii() and number.isdecimal() and len(number) <= _LONGEST):
        return None
    try:
        return date.fromisoformat(day), int(number)
    except ValueError:
        return None
