"""One table as data for print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.papers.page.cascade import Styles, W, value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    Blocks = Callable[[etree._Element, Styles, float], Iterator[dict[str, Any]]]  # noqa: SLF001


_TWIPS = 20
_PADDING = 10.8  # left and right of a cell together, as Word has it
_ALIGNED = {"center": "horizon", "bottom": "bottom"}


def table_of(table: etree._Element, styles: Styles, blocks: Blocks) -> dict[str, Any]:
    """Give a table: widths of its columns, and its rows of cells with their spans."""
    widths = [_number(column.get(f"{W}w", "")) for column in table.iterfind(f"{W}tblGrid/*")]
    rows = [_row(row, widths, styles, blocks) for row in table.iterchildren(f"{W}tr")]
    _joined_down(rows)
    return {
        "kind": "table",
        "widths": widths,
        "rows": rows,
        "is_ruled": _is_ruled(table),
    }


def _row(
    row: etree._Element, widths: list[float], styles: Styles, blocks: Blocks
) -> dict[str, Any]:
    about = row.find(f"{W}trPr")
    cells, column = [], 0
    for cell in row.iterchildren(f"{W}tc"):
        made = _cell(cell, column, widths, styles, blocks)
        column += made["across"]
        cells.append(made)
    return {
        "cells": cells,
        "height": 0.0 if about is None else _number(value(about, "trHeight")),
        "is_head": about is not None and about.find(f"{W}tblHeader") is not None,
    }


def _cell(
    cell: etree._Element, column: int, widths: list[float], styles: Styles, blocks: Blocks
) -> dict[str, Any]:
    about = cell.find(f"{W}tcPr")
    span = value(about, "gridSpan") if about is not None else ""
    across = max(int(span), 1) if span.isdecimal() else 1
    width = sum(widths[column : column + across]) - _PADDING
    return {
        "column": column,
        "across": across,
        "down": 1,
        "goes_on": _goes_on(about),
        "align": _ALIGNED.get(value(about, "vAlign") if about is not None else "", "top"),
        "blocks": list(blocks(cell, styles, width)),
    }


def _goes_on(about: etree._Element | None) -> bool:
    """Tell whether a cell only goes on with the one above it."""
    merge = None if about is None else about.find(f"{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _joined_down(rows: list[dict[str, Any]]) -> None:
    """Give cells that go on to the one that they go on with."""
    open_cells: dict[int, dict[str, Any]] = {}
    for row in rows:
        kept = []
        for cell in row["cells"]:
            above = open_cells.get(cell["column"]) if cell.pop("goes_on") else None
            if above is not None:
                above["down"] += 1
            else:
                open_cells[cell["column"]] = cell
                kept.append(cell)
        row["cells"] = kept


def _is_ruled(table: etree._Element) -> bool:
    borders = table.find(f"{W}tblPr/{W}tblBorders")
    if borders is None:
        return True
    return any(side.get(f"{W}val") not in {"nil", "none"} for side in borders)


def _number(written: str) -> float:
    return int(written) / _TWIPS if written.isdecimal() else 0.0
