"""Pages of a list, newest first, each found by the last row of the page before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.appearance.day_keys import key_written

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = 20


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page; `next` opens the one after, "" on the last."""

    rows: Sequence[Any]
    next: str
    previous: str = ""


def page_of(rows: Sequence[Any], by: str = "published_on") -> Page:
    """Make a page of rows sorted by a day, of which one more than `ROWS` was asked for."""
    shown = rows[:ROWS]
    if len(rows) <= ROWS:
        return Page(shown, "")
    return Page(shown, key_written((getattr(shown[-1], by), shown[-1].pk)))
