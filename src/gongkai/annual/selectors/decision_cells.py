"""Table 2's counts of decisions and its fees, out of what was imported."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db.models import Sum

from gongkai.decisions.models import Charge, Kind, Tally
from gongkai.decisions.selectors import counted_in

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.annual.cells import Cell
    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ

DECISION_ROWS = {
    "permits": Kind.PERMIT,
    "penalties": Kind.PENALTY,
    "coercion": Kind.COERCION,
}
"""The rows of decisions, by the kind that each counts."""

CHARGE_ROW = "charges"
_YUAN_TO_WAN = Decimal(10_000)
_AS_REPORTED = Decimal("0.000001")


def decision_figures(organ: Organ, period: Period) -> dict[str, int]:
    """Count the decisions of the year by the paths of their cells; one statement.

    Law: RPT-22.
    Interpretation: a kind of which nothing was imported for the year says nothing; its cell is
        typed, a zero too.
    """
    counted = counted_in(organ, period.year)
    return {
        f"disclosure.{row}.decisions": counted[kind]
        for row, kind in DECISION_ROWS.items()
        if counted.get(kind)
    }


def tallies_behind(organ: Organ, period: Period, cell: Cell) -> QuerySet[Tally]:
    """Give the months' counts that a cell adds up: millions of decisions are listed elsewhere."""
    found = Tally.objects.filter(organ=organ, kind=DECISION_ROWS[cell.row], decisions__gt=0)
    return found.filter(month__range=_months(period)).order_by("month", "unit_number", "pk")


def charge_figures(organ: Organ, period: Period) -> dict[str, Decimal]:
    """Give the fees collected in the year in 万元; nothing where no receipts were imported.

    Law: RPT-23.
    """
    if period.form_name != "2021":
        return {}
    found = Charge.objects.filter(organ=organ, month__range=_months(period))
    yuan = found.aggregate(told=Sum("yuan"))["told"]
    if yuan is None:
        return {}
    wan = (Decimal(yuan) / _YUAN_TO_WAN).quantize(_AS_REPORTED).normalize()
    return {f"disclosure.{CHARGE_ROW}.amount": Decimal(format(wan, "f"))}


def charges_behind(organ: Organ, period: Period, cell: Cell) -> QuerySet[Any]:  # noqa: ARG001
    """Give the months' fees that the cell adds up, item by item."""
    found = Charge.objects.filter(organ=organ, month__range=_months(period))
    return found.order_by("month", "item", "pk")


def _months(period: Period) -> tuple[int, int]:
    return period.year * 100 + 1, period.year * 100 + 12
