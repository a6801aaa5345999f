"""Keyset cursors of lists by day: where the next page begins."""

from __future__ import annotations

import re
from datetime import date

from ninja.errors import HttpError

_WRITTEN = re.compile(r"(\d{8})-(\d{1,18})", re.ASCII)
"""With as many digits as every database takes for a number."""


def cursor(day: date, number: int) -> str:
    """Write a cursor."""
    return f"{day:%Y%m%d}-{number}"


def read_cursor(written: str) -> tuple[date, int] | None:
    """Read a cursor, None for "".

    Raises:
        HttpError: 422, it is not one of ours.
    """
    if not written:
        return None
    told = _WRITTEN.fullmatch(written)
    day, number = told.groups() if told else ("", "")
    try:
        return date.fromisoformat(day), int(number)
    except ValueError as error:
        raise HttpError(422, "翻页标记无效，请从第一页重新开始。") from error
