"""One official table on a sheet of its own."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from gongkai.report.writers.sheets.book import write_figure
from gongkai.report.writers.sheets.proof import Proof, proofs_of, sums_of
from gongkai.report.writers.tables import Role

if TYPE_CHECKING:
    from gongkai.report.writers.sheets.book import Book
    from gongkai.report.writers.tables import Box, Grid

_SHEETS = {"disclosure": "主动公开", "requests": "依申请公开", "disputes": "复议诉讼"}
_ROW_HEIGHT = 17  # points a line
_CHARACTERS = 1.15  # of the narrow kind, in a hundredth of the table's width
_LABEL_COLUMNS = {"disclosure": 1, "requests": 3, "disputes": 0}


def add_table(book: Book, grid: Grid) -> None:
    """Add a sheet with a table, its totals as formulas, and beside it what they prove.

    A total that the report's own figures contradict stays a plain number with ≠ beside it: what
    the report says is never changed.
    """
    sheet = book.sheet(_SHEETS[grid.key])
    _set_up(sheet, grid)
    sums = sums_of(grid)
    for box in grid.boxes:
        look = book.look(**_style(box))
        if box.row_span > 1 or box.column_span > 1:
            sheet.merge_range(
                box.row,
                box.column,
                box.row + box.row_span - 1,
                box.column + box.column_span - 1,
                "",
                look,
            )
        place = (box.row, box.column)
        if box.role is Role.FIGURE:
            formula = sums.get(box.path)
            write_figure(sheet, place, box.figure, look, unit=box.unit, formula=formula)
        else:
            sheet.write_string(*place, box.label, look)
    _add_proofs(book, sheet, proofs_of(grid))


def _set_up(sheet: Any, grid: Grid) -> None:
    for column, share in enumerate(grid.widths):
        sheet.set_column(column, column, share * _CHARACTERS)
    for row in range(grid.row_count):
        lines = max(
            (_lines(grid, box) for box in grid.boxes if box.row == row and box.row_span == 1),
            default=1,
        )
        sheet.set_row(row, _ROW_HEIGHT * lines)
    sheet.freeze_panes(grid.head_rows, _LABEL_COLUMNS[grid.key])
    sheet.print_area(0, 0, grid.row_count - 1, len(grid.widths) - 1)
    if grid.head_rows:
        sheet.repeat_rows(0, grid.head_rows - 1)


def _lines(grid: Grid, box: Box) -> int:
    width = sum(grid.widths[box.column : box.column + box.column_span]) * _CHARACTERS
    return math.ceil(sum(1 if char.isascii() else 2 for char in box.text) / (width - 1))


def _style(box: Box) -> dict[str, Any]:
    style: dict[str, Any] = {"border": 1, "align": "left" if box.role is Role.SIDE else "center"}
    if box.role is Role.BAND:
        style["bold"] = True
    if box.role in {Role.BAND, Role.HEAD}:
        style["bg_color"] = "#F4F0E7"
    if box.role is Role.FIGURE:
        places = _decimals(box)
        style["num_format"] = "0" + ("." + "0" * places if places else "") + _unit(box)
    return style


def _decimals(box: Box) -> int:
    if not isinstance(box.figure, Decimal):
        return 0
    exponent = box.figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _unit(box: Box) -> str:
    return f'"{box.unit}"' if box.unit else ""


def _add_proofs(book: Book, sheet: Any, proofs: list[Proof]) -> None:
    """Write what the totals prove outside the printed table, contradictions in red."""
    quiet = book.look(align="center", font_color="#666259")
    wrong = book.look(align="center", font_color="#C00000", bold=True)
    for proof in proofs:
        if proof.label:
            sheet.write_string(*proof.place, proof.label, quiet)
        else:
            sheet.write_formula(*proof.place, proof.formula, quiet, proof.mark)
            sheet.conditional_format(
                *proof.place,
                *proof.place,
                {"type": "cell", "criteria": "==", "value": '"≠"', "format": wrong},
            )
