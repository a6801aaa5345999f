"""The identities of table 3 as arithmetic: what differs, and which single cell would mend it.

A cell that is blank or absent makes every identity it stands in unknown, never broken: what is
missing has its own finding (`requests.cell-missing`, `requests.row-missing`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.cells import REQUEST_TOTAL
from gongkai.report.forms import APPLICANT_COLUMNS, FORM_2019, FORM_2021

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.report.model import Row

Terms = tuple[tuple[str, int], ...]

COLUMNS = range(len(APPLICANT_COLUMNS))

# （六）其他处理 stands undivided in the older layout and in later reports that still copy it.
_READINGS = (FORM_2021.outcome_keys(), FORM_2019.outcome_keys())


def terms(requests: Mapping[str, Row], rows: tuple[str, ...], column: int) -> Terms | None:
    """Give the named figures of one column, None when any is blank or absent."""
    found = []
    for row in rows:
        counts = requests.get(row)
        figure = counts[column] if counts is not None else None
        if figure is None:
            return None
        found.append((row, figure))
    return tuple(found)


def total(figures: Terms) -> int:
    """Add up named figures."""
    return sum(figure for _, figure in figures)


def balance(requests: Mapping[str, Row], column: int) -> int | None:
    """Give 一 + 二 - （七） - 四 of one column: 0 when it balances, None when unknown.

    Law: RPT-V1.
    """
    both = terms(requests, ("received", "carried_in", "concluded", "carried_out"), column)
    if both is None:
        return None
    return total(both[:2]) - total(both[2:])


def outcomes(requests: Mapping[str, Row], column: int) -> Terms | None:
    """Give the outcome figures of one column, None when they are not all known.

    Interpretation: where a report has （六） both divided and undivided, the reading that agrees
    with （七）总计 is taken, so that the double row alone never makes an identity fail.

    Law: RPT-V2.
    """
    readings = [found for rows in _READINGS if (found := terms(requests, rows, column))]
    written = terms(requests, ("concluded",), column)
    for found in readings:
        if written is not None and total(found) == written[0][1]:
            return found
    return readings[0] if readings else None


def concluded(requests: Mapping[str, Row], column: int) -> int | None:
    """Give （七）总计 less the sum of the outcomes in one column, None when unknown.

    Law: RPT-V2.
    """
    written = terms(requests, ("concluded",), column)
    parts = outcomes(requests, column)
    if written is None or parts is None:
        return None
    return written[0][1] - total(parts)


def row_total(counts: Row) -> int | None:
    """Give 总计 less the sum of the other columns of one row, None when unknown.

    Law: RPT-V3.
    """
    known = [count for count in counts if count is not None]
    if len(known) != len(counts):
        return None
    return known[REQUEST_TOTAL] - sum(known[:REQUEST_TOTAL])


def mending_cell(requests: Mapping[str, Row], row: str) -> tuple[int, int] | None:
    """Find the one cell of a row that does not add up whose correction mends its column too.

    Gives:
        Column and the figure that would make row and column agree; None when no cell or more
        than one would, so that a guess is never shown as knowledge.
    """
    difference = row_total(requests[row])
    if not difference:
        return None
    mends = [
        (column, figure)
        for column, figure in _repairs(requests[row], difference)
        if _broken(requests, column)
        and not _broken({**requests, row: _with(requests[row], column, figure)}, column)
    ]
    return mends[0] if len(mends) == 1 else None


def _repairs(counts: Row, difference: int) -> Iterator[tuple[int, int]]:
    for column in COLUMNS:
        figure = (counts[column] or 0) + (-difference if column == REQUEST_TOTAL else difference)
        if figure >= 0:
            yield column, figure


def _broken(requests: Mapping[str, Row], column: int) -> bool:
    return bool(balance(requests, column) or concluded(requests, column))


def _with(counts: Row, column: int, figure: int) -> Row:
    return (*counts[:column], figure, *counts[column + 1 :])
