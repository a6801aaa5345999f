"""Pages of a list, newest first, each found by the last row of the page before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = 20


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page; `next` opens the one after, "" on the last."""

    rows: Sequence[Any]
    next: str
    previous: str = ""


def page_of(rows: Sequence[Any]) -> Page:
    """Make a page of items of which one more than `ROWS` was asked for."""
    shown = rows[:ROWS]
    if len(rows) <= ROWS:
        return Page(shown, "")
    return Page(shown, f"{shown[-1].published_on.isoformat()}.{shown[-1].pk}")


def page_by_issue(rows: Sequence[Any]) -> Page:
    """Make a page of documents of which one more than `ROWS` was asked for."""
    shown = rows[:ROWS]
    if len(rows) <= ROWS:
        return Page(shown, "")
    return Page(shown, f"{shown[-1].issued_on.isoformat()}.{shown[-1].pk}")


def place_in(written: str) -> tuple[date, int] | None:
    """Read the place that an address names; None for the first page and for nonsense."""
    day, _, number = written.partition(".")
    try:
        return date.fromisoformat(day), int(number)
    except ValueError:
        return None
