"""Pages of a list by time: each begins after an instant and a number, written in its address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Following:
    """The key of the page after; "" on the last one."""

    next: str


def next_page(rows: list[Row], size: int, column: str) -> tuple[list[Row], Following]:
    """Cut a page out of rows that were read one too many.

    Args:
        rows: Up to `size` + 1 rows.
        size: Rows a page.
        column: The instant that the list is sorted by.
    """
    shown = rows[:size]
    if len(rows) <= size:
        return shown, Following("")
    last: Any = shown[-1]
    at: datetime = getattr(last, column)
    return shown, Following(f"{at.timestamp():.6f}-{last.pk}")


def read_key(written: str) -> tuple[datetime, int] | None:
    """Read a key; None for what is none, and the list begins at its beginning."""
    at, _, number = written.partition("-")
    try:
        return datetime.fromtimestamp(float(at)).astimezone(), int(number)
    except (ValueError, OverflowError, OSError):
        return None
