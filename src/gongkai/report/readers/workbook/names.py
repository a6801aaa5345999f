"""Qualified names of a workbook's parts."""

from __future__ import annotations

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def s(name: str) -> str:
    """Give the qualified name of a SpreadsheetML element."""
    return _S + name
