"""Where a page of a list by days begins, as it stands in an address: a day and a number."""

from __future__ import annotations

from datetime import date

from gongkai.text.whole_numbers import whole_number


def key_written(key: tuple[date, int] | None) -> str:
    """Write where the next page begins; "" at the end."""
    return f"{key[0].isoformat()}.{key[1]}" if key else ""


def key_read(written: str) -> tuple[date, int] | None:
    """Read where a page begins; None for the first one and for nonsense."""
    day, _, told = written.partition(".")
    if (number := whole_number(told)) is None:
        return None
    try:
        return date.fromisoformat(day), number
    except ValueError:
        return None
