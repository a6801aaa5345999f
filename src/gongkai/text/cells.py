"""Cells of files that spreadsheets open: what somebody typed is text there, never calculated."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CALCULATES = "=+-@\t\r\n＝＋－＠"
"""Signs of which the first of a cell makes a program take it for a formula, or look behind it."""

TEXT_ONLY: Mapping[str, bool] = MappingProxyType(
    {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
)
"""Options of xlsxwriter with which a text is written as the text that it is."""


def harmless(cell: str) -> str:
    """Give a cell of a csv that no program takes for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(tuple(CALCULATES)) else cell


def unprotected(cell: str) -> str:
    """Give a cell without the sign that `harmless` has put before it."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(tuple(CALCULATES)) else cell
