"""Which figures of a table are totals of others, as spreadsheet formulas.

Law: RPT-V1, RPT-V2, RPT-V3, RPT-V6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.forms import APPLICANT_COLUMNS, DISPUTE_COLUMNS, FORMS
from gongkai.report.writers.sheets.book import fits_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Figure
    from gongkai.report.writers.tables import Box, Grid

HOLDS, BROKEN, UNKNOWN = "✓", "≠", "缺数"

_OUTCOMES = tuple(dict.fromkeys(key for form in FORMS.values() for key in form.outcome_keys()))
_WIDTHS = {"requests": len(APPLICANT_COLUMNS), "disputes": len(DISPUTE_COLUMNS)}
_IDENTITY = ("received", "carried_in", "concluded", "carried_out")


@dataclass(frozen=True, slots=True)
class Proof:
    """A mark, or the label of a row or column of marks, beside a table.

    Attributes:
        label: Text of a label; "" for a mark.
        mark: What the formula gives for the report's figures.
    """

    place: tuple[int, int]
    label: str = ""
    formula: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class _Equation:
    """``plus[0] + plus[1] + … = equal[0] + …`` over boxes of one table."""

    plus: tuple[Box, ...]
    equal: tuple[Box, ...]

    def mark(self) -> str:
        boxes = (*self.plus, *self.equal)
        if not all(fits_number(box.figure) for box in boxes):
            return UNKNOWN
        return HOLDS if _sum(self.plus) == _sum(self.equal) else BROKEN

    def formula(self) -> str:
        everything = _names((*self.plus, *self.equal))
        held = f'IF(SUM({_names(self.plus)})=SUM({_names(self.equal)}),"{HOLDS}","{BROKEN}")'
        count = len(self.plus) + len(self.equal)
        return f'=IF(COUNT({everything})<{count},"{UNKNOWN}",{held})'


def sums_of(grid: Grid) -> dict[str, str]:
    """Give path → formula of every total that the figures it adds up do give."""
    equations = [*_rows(grid), *_outcome_columns(grid)]
    return {
        equation.equal[0].path: f"=SUM({_names(equation.plus)})"
        for equation in reversed(equations)  # a row's own total comes before its column's
        if equation.mark() == HOLDS
    }


def proofs_of(grid: Grid) -> list[Proof]:
    """Give what stands beside and below a table, outside of what is printed."""
    below = grid.row_count + 1
    if grid.key == "disputes":
        return [
            Proof((below, 0), label="核对"),
            *(_proof((below, each.equal[0].column), each) for each in _rows(grid)),
        ]
    if grid.key == "requests":
        return [*_beside(grid), *_below(grid, below)]
    return []


def _beside(grid: Grid) -> Iterator[Proof]:
    right = len(grid.widths) + 1
    yield Proof((grid.head_rows - 1, right), label="核对")
    for equation in _rows(grid):
        yield _proof((equation.equal[0].row, right), equation)


def _below(grid: Grid, row: int) -> Iterator[Proof]:
    for label, equations in (
        ("三（一）至（六）之和＝（七）", _outcome_columns(grid)),
        ("一＋二＝三（七）＋四", _identity_columns(grid)),
    ):
        if equations:
            yield Proof((row, 2), label=label)
            yield from (_proof((row, each.equal[0].column), each) for each in equations)
            row += 1


def _proof(place: tuple[int, int], equation: _Equation) -> Proof:
    return Proof(place, formula=equation.formula(), mark=equation.mark())


def _rows(grid: Grid) -> list[_Equation]:
    """Each row's (or group's) total: RPT-V3, RPT-V6."""
    if grid.key not in _WIDTHS:
        return []
    width = _WIDTHS[grid.key]
    figures = [box for box in grid.boxes if box.path]
    lines = [figures[start : start + width] for start in range(0, len(figures), width)]
    return [_Equation(tuple(line[:-1]), (line[-1],)) for line in lines]


def _outcome_columns(grid: Grid) -> list[_Equation]:
    """（七）总计 of each kind of applicant: RPT-V2."""
    return [
        _Equation(tuple(column[key] for key in _OUTCOMES if key in column), (column["concluded"],))
        for column in _columns(grid)
        if "concluded" in column and any(key in column for key in _OUTCOMES)
    ]


def _identity_columns(grid: Grid) -> list[_Equation]:
    """New and carried in against concluded and carried out: RPT-V1."""
    return [
        _Equation(
            (column["received"], column["carried_in"]),
            (column["concluded"], column["carried_out"]),
        )
        for column in _columns(grid)
        if all(key in column for key in _IDENTITY)
    ]


def _columns(grid: Grid) -> Iterator[dict[str, Box]]:
    """Give table 3's columns as row key → box."""
    if grid.key != "requests":
        return
    for place in range(len(APPLICANT_COLUMNS)):
        ending = f"[{place}]"
        yield {
            box.path.removeprefix("requests.").removesuffix(ending): box
            for box in grid.boxes
            if box.path.endswith(ending)
        }


def _sum(boxes: tuple[Box, ...]) -> Figure:
    return sum(box.figure for box in boxes if box.figure is not None)


def _names(boxes: tuple[Box, ...]) -> str:
    """Name cells as a spreadsheet does: ``D4:I4`` when they are neighbours, else one by one."""
    from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

    first, last = boxes[0], boxes[-1]
    area = (last.row - first.row + 1) * (last.column - first.column + 1)
    if area == len(boxes) > 1:
        return str(xl_range(first.row, first.column, last.row, last.column))
    return ",".join(xl_rowcol_to_cell(box.row, box.column) for box in boxes)
