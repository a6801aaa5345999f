"""Table 3, counted by the database in one statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Q

from gongkai.annual.cells import TOTAL
from gongkai.annual.selectors.counted_requests import counted_requests, outcomes_in, row_of
from gongkai.law.applicants import ApplicantKind
from gongkai.report.forms import APPLICANT_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet
    from django_stubs_ext import WithAnnotations

    from gongkai.annual.cells import Cell
    from gongkai.annual.period import Period
    from gongkai.annual.selectors.counted_requests import InTheYear
    from gongkai.casework.models import Request
    from gongkai.organs.models import Organ
    from gongkai.report.model import Row

# The seventh column is the total.
_KINDS = {
    column.key: kind.name for column, kind in zip(APPLICANT_COLUMNS, ApplicantKind, strict=False)
}
_COLUMNS = {kind: index for index, kind in enumerate(_KINDS.values())}


def request_table(organ: Organ, period: Period) -> dict[str, Row]:
    """Count table 3.

    One statement groups the year's requests, so that all cells are of one moment; what is left
    to do is to add up its few hundred groups. The totals are counted of their own: a request
    whose kind or outcome is in no column or row makes an identity fail rather than vanish.

    Law: 国办公开办函〔2021〕30号; RPT-16 to RPT-20, RPT-V1, RPT-V2, RPT-V3.
    """
    counts = {row.key: [0] * len(APPLICANT_COLUMNS) for row in period.form.requests}
    groups = (
        counted_requests(organ, period)
        .order_by()
        .values_list("applicant_kind", "is_new", "is_done", "outcome_then")
        .annotate(count=Count("pk"))
    )
    for kind, is_new, is_done, outcome, count in groups:
        for row in rows_of(period, is_new=is_new, is_done=is_done, outcome=outcome):
            counts[row][-1] += count
            if kind in _COLUMNS:
                counts[row][_COLUMNS[kind]] += count
    return {row: tuple(figures) for row, figures in counts.items()}


def rows_of(period: Period, *, is_new: bool, is_done: bool, outcome: str) -> Iterator[str]:
    """Give the rows in which a request of the year stands.

    Law: RPT-17 (one result row each), RPT-18.
    """
    yield "received" if is_new else "carried_in"
    if not is_done:
        yield "carried_out"
        return
    yield "concluded"
    row = row_of(outcome, period)
    if row is not None:
        yield row


def requests_behind(
    organ: Organ, period: Period, cell: Cell
) -> QuerySet[WithAnnotations[Request, InTheYear]]:
    """Give the requests that a cell of table 3 counts."""
    found = counted_requests(organ, period).filter(_in_row(cell.row, period))
    if cell.column != TOTAL:
        found = found.filter(applicant_kind=_KINDS[cell.column])
    return found.order_by("received_on", "pk")


def _in_row(row: str, period: Period) -> Q:
    plain = {
        "received": Q(is_new=True),
        "carried_in": Q(is_new=False),
        "concluded": Q(is_done=True),
        "carried_out": Q(is_done=False),
    }
    return plain.get(row) or Q(is_done=True, outcome_then__in=outcomes_in(row, period))
