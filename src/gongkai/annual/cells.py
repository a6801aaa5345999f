"""The cells of the three tables, by the paths that the contract gives them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from gongkai.annual.refusals import CellUnknown
from gongkai.report.forms import APPLICANT_COLUMNS, DISPUTE_COLUMNS, DISPUTE_GROUPS, FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.report.forms import Form, FormName

TableName = Literal["disclosure", "requests", "disputes"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        table: Which table.
        row: Key of its row: ``granted``, ``litigation``, ``permits``.
        column: Key of its column: ``natural``, ``upheld``, ``decisions``.
        path: ``requests.granted[0]``, ``disclosure.permits.decisions``.
        label: What people call it.
    """

    table: TableName
    row: str
    column: str
    path: str
    label: str


TOTAL = "total"
"""Key of the last column of tables 3 and 4."""


@cache
def cells_of(form: FormName) -> Mapping[str, Cell]:
    """Give every cell of a layout by its path, in the order of the tables."""
    layout = FORMS[form]
    made = (*_disclosure(layout), *_requests(layout), *_disputes())
    return {cell.path: cell for cell in made}


def cell_at(path: str, form: FormName) -> Cell:
    """Find a cell of a layout.

    Raises:
        CellUnknown: the layout has no such cell.
    """
    cell = cells_of(form).get(path.strip())
    if cell is None:
        raise CellUnknown(f"没有“{path}”这一格，请写作requests.granted[0]的样子。")
    return cell


def _disclosure(form: Form) -> Iterator[Cell]:
    for block in form.disclosure:
        for row in block.rows:
            for column in block.columns:
                yield Cell(
                    "disclosure",
                    row.key,
                    column.key,
                    f"disclosure.{row.key}.{column.key}",
                    f"{row.label}“{column.label}”",
                )


def _requests(form: Form) -> Iterator[Cell]:
    for row in form.requests:
        name = row.label.partition("（区分")[0]
        group = f"{row.group} " if row.group else ""
        for index, column in enumerate(APPLICANT_COLUMNS):
            path = f"requests.{row.key}[{index}]"
            yield Cell("requests", row.key, column.key, path, f"{group}{name}“{column.label}”")


def _disputes() -> Iterator[Cell]:
    for group in DISPUTE_GROUPS:
        name = f"{group.parent} {group.label}" if group.parent else group.label
        for index, column in enumerate(DISPUTE_COLUMNS):
            path = f"disputes.{group.key}[{index}]"
            yield Cell("disputes", group.key, column.key, path, f"{name}“{column.label}”")


CELLS: Mapping[str, Cell] = {**cells_of("2019"), **cells_of("2021")}
"""Every cell of both layouts by its path."""
