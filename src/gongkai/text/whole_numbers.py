"""Whole numbers that stand in addresses and forms, where anything may stand."""

from __future__ import annotations

_DIGITS = 18
"""Of as many every number is one that the databases keep."""


def whole_number(written: str) -> int | None:
    """Read a whole number of plain digits; None for anything else, and for what is too long."""
    is_number = written.isascii() and written.isdecimal() and len(written) <= _DIGITS
    return int(written) if is_number else None
