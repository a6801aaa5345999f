"""The months that a cell of decisions or of fees adds up, each leading to its list."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse

from gongkai.annual.selectors import CHARGE_ROW, DECISION_ROWS
from gongkai.decisions.selectors import Filters, Kind, Standing
from gongkai.organs.selectors import units_of

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class CellMonth:
    """One count of a cell.

    Attributes:
        month: Its first day.
        name: Unit and standing, or the item of a fee.
        amount: Decisions, or yuan.
        address: The list of them; "" for fees.
    """

    month: date
    name: str
    amount: Any
    address: str


def cell_months(organ: Any, row: str, behind: Iterable[Any]) -> list[CellMonth]:
    """Give the counts behind a cell; none for a cell of another block."""
    if row == CHARGE_ROW:
        return [CellMonth(_first(one.month), one.item, one.yuan, "") for one in behind]
    if row not in DECISION_ROWS:
        return []
    units = {unit.pk: unit.name for unit in units_of(organ)}
    return [_counted(organ, units, tally) for tally in behind]


def _counted(organ: Any, units: dict[int, str], tally: Any) -> CellMonth:
    first, standing = _first(tally.month), Standing(tally.standing)
    filters = Filters(
        kind=Kind(tally.kind),
        unit_id=tally.unit_number or None,
        from_on=first,
        until_on=first.replace(day=calendar.monthrange(first.year, first.month)[1]),
        standing=standing,
    )
    query = urlencode({"organ": organ.code, **filters.as_query()})
    name = f"{units.get(tally.unit_number, organ.name)}　{standing.label}"
    address = f"{reverse('workspace:decisions')}?{query}"
    return CellMonth(first, name, tally.decisions, address)


def _first(month: int) -> date:
    return date(month // 100, month % 100, 1)
