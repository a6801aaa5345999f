"""What the tables of this folder ask about papers."""

from __future__ import annotations

from typing import Any

from gongkai.law.papers import PaperKind, missing, paper_number


def lacking(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {"missing": missing(PaperKind[kind], fields)}


def number(kind: str, letter_code: str, year: int, ordinal: int) -> dict[str, Any]:
    written = paper_number(PaperKind[kind], letter_code=letter_code, year=year, ordinal=ordinal)
    return {"number": written}
