"""Table 4, counted by the database in one statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from django.db.models import Case, Count, F, Q, Value, When

from gongkai.annual.cells import TOTAL
from gongkai.casework.models import Dispute
from gongkai.report.forms import DISPUTE_COLUMNS, DISPUTE_GROUPS

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django_stubs_ext import WithAnnotations

    from gongkai.annual.cells import Cell
    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ
    from gongkai.report.model import Row

PENDING = "pending"
_COLUMNS = {column.key: index for index, column in enumerate(DISPUTE_COLUMNS)}


class InTheYear(TypedDict):
    """What `counted_disputes` says of a case beside its own fields."""

    result_then: str


def counted_disputes(
    organ: Organ, period: Period
) -> QuerySet[WithAnnotations[Dispute, InTheYear]]:
    """Give the cases against the organ that were concluded in the year or pending at its end.

    Annotated:
        result_then: The column in which the year's last day had it.

    Law: RR-7, RR-8, RR-9, RR-10.
    """
    return (
        Dispute.objects.filter(organ=organ, filed_on__lte=period.last)
        .filter(Q(concluded_on__isnull=True) | Q(concluded_on__gte=period.first))
        .annotate(
            result_then=Case(
                When(concluded_on__lte=period.last, then=F("result")), default=Value(PENDING)
            )
        )
    )


def dispute_table(organ: Organ, period: Period) -> dict[str, Row]:
    """Count table 4.

    Law: 国办公开办函〔2021〕30号; RR-8, RPT-V6.
    """
    counts = {group.key: [0] * len(DISPUTE_COLUMNS) for group in DISPUTE_GROUPS}
    groups = (
        counted_disputes(organ, period)
        .order_by()
        .values_list("kind", "result_then")
        .annotate(count=Count("pk"))
    )
    for kind, result, count in groups:
        counts[kind][-1] += count
        if result in _COLUMNS:
            counts[kind][_COLUMNS[result]] += count
    return {group: tuple(figures) for group, figures in counts.items()}


def disputes_behind(
    organ: Organ, period: Period, cell: Cell
) -> QuerySet[WithAnnotations[Dispute, InTheYear]]:
    """Give the cases that a cell of table 4 counts."""
    found = counted_disputes(organ, period).filter(kind=cell.row)
    if cell.column != TOTAL:
        found = found.filter(result_then=cell.column)
    return found.order_by("filed_on", "pk")
