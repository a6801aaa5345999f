"""Counts of decisions as tables and a chart; every count opens its list."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.http import urlencode

from gongkai.decisions.selectors import Kind, tallies
from gongkai.organs.selectors import units_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gongkai.decisions.selectors import Month

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """A count and the list behind it."""

    many: int
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """A month or a unit: a count of each kind, and those published late."""

    label: str
    cells: list[Cell]
    late: Cell


def counts_context(organ: Any, year: int) -> dict[str, Any]:
    """Give a year's counts by month and by unit; two queries besides the units' names."""
    found = tallies(organ, year=year, by_unit=True)
    months = [_row(found, organ, year, month) for month in range(1, _MONTHS + 1)]
    return {
        "kinds": [kind.label for kind in Kind],
        "months": months,
        "units": list(_by_unit(found, organ, year)),
        "whole": _row(found, organ, year),
        "chart": _chart(months, year),
    }


def _by_unit(found: list[Month], organ: Any, year: int) -> Iterable[Row]:
    names: Mapping[int | None, str] = {unit.pk: unit.name for unit in units_of(organ)}
    for unit_id in sorted({one.unit_id for one in found}, key=lambda pk: pk or 0):
        of_unit = [one for one in found if one.unit_id == unit_id]
        label = names.get(unit_id, "已撤销的单位") if unit_id else "未注明单位"
        yield _row(of_unit, organ, year, unit_id=unit_id, label=label)


def _row(
    found: Iterable[Month],
    organ: Any,
    year: int,
    month: int = 0,
    *,
    unit_id: int | None = None,
    label: str = "",
) -> Row:
    first, last = date(year, month or 1, 1), _last(year, month or _MONTHS)
    asked = {"organ": organ.code, "from": first.isoformat(), "until": last.isoformat()}
    if unit_id:
        asked["unit"] = str(unit_id)
    within = [one for one in found if not month or one.month == year * 100 + month]
    many = {kind: sum(one.decisions for one in within if one.kind == kind) for kind in Kind}
    cells = [Cell(many[kind], _list(asked | {"kind": str(int(kind))})) for kind in Kind]
    late = Cell(sum(one.late for one in within), _list(asked | {"late": "1"}))
    return Row(label or f"{month}月", cells, late)


def _chart(months: list[Row], year: int) -> dict[str, Any]:
    return {
        "title": f"{year}年各月决定数量",
        "unit": "件",
        "label_name": "月份",
        "labels": [row.label for row in months],
        "series": [
            {"name": kind.label, "values": [row.cells[place].many for row in months]}
            for place, kind in enumerate(Kind)
        ],
    }


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _list(asked: Mapping[str, str]) -> str:
    return f"{reverse('workspace:decisions')}?{urlencode(asked)}"
