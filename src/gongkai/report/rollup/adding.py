"""Adding one table of many organs up, cell by cell, and noting who does not give what.

Law: RPT-8.
Interpretation: a figure that an organ leaves blank or lacks is not given; it is never counted
as 0. The sum is of what is given, the blank is listed, and a cell that nobody fills stays blank.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from gongkai.report.checks.cells import (
    disclosure_cells,
    dispute_group,
    request_column,
    request_row,
)
from gongkai.report.forms import DISPUTE_COLUMNS, FORMS
from gongkai.report.model import DISPUTE_KEYS, REQUEST_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gongkai.report.model import Figure, Report

Column = str | int
Table = dict[str, dict[Column, "Figure"]]

_TABLES = {
    "disclosure": "主动公开政府信息情况表",
    "requests": "收到和处理政府信息公开申请情况表",
    "disputes": "行政复议、行政诉讼情况表",
}
_DISCLOSURE = {
    (row, column): name for form in FORMS for row, column, name in disclosure_cells(form)
}
_ROWS = {
    "disclosure": tuple(dict.fromkeys(row for row, _ in _DISCLOSURE)),
    "requests": REQUEST_KEYS,
    "disputes": DISPUTE_KEYS,
}


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that was added up without some organs.

    Attributes:
        where: Path of a table, row or cell: ``disputes``, ``requests.granted``,
            ``requests.granted[6]``, ``disclosure.charges.amount``.
        label: Its name for people.
        organs: The organs that do not give it.
    """

    where: str
    label: str
    organs: tuple[str, ...]


def table_of(report: Report, part: str) -> Table:
    """Give one table of a report as row → column → figure, whatever its shape in the model."""
    if part == "disclosure":
        return cast("Table", report.disclosure)
    rows = report.requests if part == "requests" else report.disputes
    return {row: dict(enumerate(counts)) for row, counts in rows.items()}


def add_tables(part: str, tables: Mapping[str, Table]) -> tuple[Table, list[Missing]]:
    """Add a table up.

    Args:
        part: ``disclosure``, ``requests`` or ``disputes``.
        tables: Organ → its table, empty where the organ has none.
    """
    given = {organ: table for organ, table in tables.items() if table}
    missing = []
    if given and len(given) < len(tables):
        absent = tuple(organ for organ in tables if organ not in given)
        missing.append(Missing(part, _TABLES[part], absent))
    total: Table = {}
    for row in _ROWS[part]:
        rows = {organ: table.get(row, {}) for organ, table in given.items()}
        if any(row in table for table in given.values()):
            total[row] = _add_rows(rows)
            missing += _missing(part, row, rows, total[row])
    return total, missing


def _add_rows(rows: Mapping[str, Mapping[Column, Figure]]) -> dict[Column, Figure]:
    columns = dict.fromkeys(column for figures in rows.values() for column in figures)
    return {column: _add(figures.get(column) for figures in rows.values()) for column in columns}


def _add(figures: Iterable[Figure]) -> Figure:
    """Add what is given; None when nothing is."""
    given = [figure for figure in figures if figure is not None]
    return sum(given) if given else None


def _missing(
    part: str,
    row: str,
    rows: Mapping[str, Mapping[Column, Figure]],
    columns: Iterable[Column],
) -> Iterator[Missing]:
    empty = [organ for organ, figures in rows.items() if _is_blank(figures.values())]
    if empty:
        yield Missing(f"{part}.{row}", _row_label(part, row), tuple(empty))
    for column in columns:
        blank = tuple(
            organ
            for organ, figures in rows.items()
            if organ not in empty and figures.get(column) is None
        )
        if blank:
            yield Missing(_path(part, row, column), _label(part, row, column), blank)


def _is_blank(figures: Iterable[Figure]) -> bool:
    return all(figure is None for figure in figures)


def _path(part: str, row: str, column: Column) -> str:
    return f"{part}.{row}.{column}" if isinstance(column, str) else f"{part}.{row}[{column}]"


def _row_label(part: str, row: str) -> str:
    if part == "requests":
        return request_row(row)
    if part == "disputes":
        return dispute_group(row)
    return next(label for (key, _), label in _DISCLOSURE.items() if key == row).partition("“")[0]


def _label(part: str, row: str, column: Column) -> str:
    if isinstance(column, str):
        return _DISCLOSURE.get((row, column), f"{row}.{column}")
    if part == "requests":
        return f"{request_row(row)}的{request_column(column)}"
    return f"{dispute_group(row)}的“{DISPUTE_COLUMNS[column].label}”"
