"""The supervisor's board as a page shows it: each count a way to what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.http import urlencode

from gongkai.casework.selectors import OPEN, WAITING, YES, Load, loads, months
from gongkai.organs.selectors import names_of, units_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.organs.authority import Actor

_UNASSIGNED = "尚未分办"
_NOBODY = "尚未指定承办人"


@dataclass(frozen=True, slots=True)
class Count:
    """A count with the list of what it counts; no address where there is none to show."""

    number: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One unit or person: open, overdue, due soon, waiting for the applicant."""

    label: str
    counts: tuple[tuple[str, Count], ...]


_COLUMNS: Mapping[str, dict[str, str]] = {
    "open": {"state": OPEN},
    "overdue": {"due": "overdue"},
    "soon": {"due": "3"},
    "waiting": {"state": WAITING},
}


def board_context(actor: Actor, organ: Any, today: date) -> dict[str, Any]:
    """Give the loads by unit and by person, and the months as a chart."""
    by_unit = loads(actor, organ, today, "unit_id")
    by_person = loads(actor, organ, today, "handler_id")
    units = {unit.pk: unit.name for unit in units_of(organ)}
    people = names_of({load.key for load in by_person})
    return {
        "tables": [
            (
                "承办单位",
                [_line(organ, load, "unit_id", units, _UNASSIGNED) for load in by_unit],
            ),
            (
                "承办人",
                [_line(organ, load, "handler_id", people, _NOBODY) for load in by_person],
            ),
        ],
        "chart": _chart(actor, organ, today) if by_unit else None,
    }


def _line(organ: Any, load: Load, column: str, names: Mapping[int, str], nobody: str) -> Line:
    counts = tuple(
        (name, Count(getattr(load, name), _url(organ, load, column, query)))
        for name, query in _COLUMNS.items()
    )
    # A unit that was closed has no name among those in use.
    return Line(names.get(load.key, "已停用") if load.key else nobody, counts)


def _url(organ: Any, load: Load, column: str, query: Mapping[str, str]) -> str:
    if load.key is not None:
        whose = {column: str(load.key)}
    elif column == "unit_id":
        whose = {"is_unassigned": YES}
    else:
        return ""
    told = {"organ": organ.code, **whose, **query}
    return f"{reverse('workspace:requests')}?{urlencode(told)}"


def _chart(actor: Actor, organ: Any, today: date) -> dict[str, Any]:
    found = months(actor, organ, today)
    return {
        "title": "近十二个月收到和办结",
        "label_name": "月份",
        "labels": [f"{month.first.year}年{month.first.month}月" for month in found],
        "series": [
            {"name": "收到", "values": [month.received for month in found]},
            {"name": "办结", "values": [month.concluded for month in found]},
        ],
        "unit": "件",
    }
