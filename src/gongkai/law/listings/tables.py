"""Tables inside a record: typed line by line, or pasted from a sheet."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.law.listings.field import Field

_MOST_ROWS, _MOST_COLUMNS, _LONGEST_CELL = 500, 20, 200
_BETWEEN = re.compile(r"[|｜]")


class ValueUnfit(ValueError):
    """What cannot stand in a field; the message is one Chinese sentence."""


def read_table(field: Field, typed: object) -> dict[str, list[Any]]:
    """Give a table's heads and rows, of its text or of what is kept.

    Raises:
        ValueUnfit: it is too large, or a line has more cells than there are heads.
    """
    lines = _kept_lines(field, typed) if isinstance(typed, dict) else _typed_lines(str(typed))
    heads = list(field.columns)
    if lines and (not heads or lines[0] == heads):
        heads, lines = lines[0], lines[1:]
    if not lines:
        raise ValueUnfit(f"{field.label}至少要有一行内容，第一行之后每行一条。")
    if len(lines) > _MOST_ROWS or len(heads) > _MOST_COLUMNS:
        raise ValueUnfit(
            f"{field.label}不能超过{_MOST_ROWS}行、{_MOST_COLUMNS}列，请分为几条或者改为附件。"
        )
    return {
        "heads": heads,
        "rows": [_row(field, heads, cells, at) for at, cells in enumerate(lines, start=1)],
    }


def table_text(field: Field, value: Mapping[str, Any]) -> str:
    """Give a table as it is typed: cells apart by bars, its heads first where they are free."""
    lines = value["rows"] if field.columns else [value["heads"], *value["rows"]]
    return "\n".join(" | ".join(cells) for cells in lines)


def number_in(cell: str) -> Decimal | None:
    """Read a cell as a number; None for what is none."""
    try:
        number = Decimal(cell.replace(",", "").removesuffix("%"))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _kept_lines(field: Field, value: Mapping[str, Any]) -> list[list[str]]:
    heads, rows = value.get("heads"), value.get("rows")
    if not isinstance(rows, list) or not all(isinstance(cells, list) for cells in [heads, *rows]):
        raise ValueUnfit(f"{field.label}的表格内容已损坏，请重新填写。")
    return [[str(cell) for cell in cells] for cells in [heads, *rows] if isinstance(cells, list)]


def _typed_lines(text: str) -> list[list[str]]:
    return [_cells(line) for line in text.splitlines() if line.strip()]


def _cells(line: str) -> list[str]:
    cells = line.split("\t") if "\t" in line else _BETWEEN.split(line)
    return [_BETWEEN.sub("／", " ".join(cell.split())) for cell in cells]


def _row(field: Field, heads: Sequence[str], cells: list[str], at: int) -> list[str]:
    if len(cells) > len(heads):
        raise ValueUnfit(
            f"{field.label}第{at}行有{len(cells)}格，只应有{len(heads)}格"
            f"（{'、'.join(heads)}），请核对。"
        )
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        raise ValueUnfit(f"{field.label}第{at}行有一格超过{_LONGEST_CELL}字，请缩短。")
    return [*cells, *[""] * (len(heads) - len(cells))]
