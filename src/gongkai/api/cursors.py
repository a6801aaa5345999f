"""Keyset cursors of lists by day: where the next page begins."""

from __future__ import annotations

from datetime import date

from ninja.errors import HttpError


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
    day, _, number = written.partition("-")
    try:
        return date(int(day[:4]), int(day[4:6]), int(day[6:8])), int(number[:18])
    except ValueError as error:
        raise HttpError(422, "翻页标记无效，请从第一页重新开始。") from error
