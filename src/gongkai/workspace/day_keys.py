"""Pages of a list by days: each begins after a day and a number, written in its address."""

from __future__ import annotations

from typing import Any, TypeVar

from gongkai.appearance.day_keys import key_written
from gongkai.workspace.instant_keys import Following

Row = TypeVar("Row")


def next_by_day(rows: list[Row], size: int, column: str) -> tuple[list[Row], Following]:
    """Cut a page out of rows that were read one too many.

    Args:
        rows: Up to `size` + 1 rows.
        size: Rows a page.
        column: The day that the list is sorted by.
    """
    shown = rows[:size]
    if len(rows) <= size:
        return shown, Following("")
    last: Any = shown[-1]
    return shown, Following(key_written((getattr(last, column), last.pk)))
