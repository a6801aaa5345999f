"""The statistics of disputes as a page shows them: every figure leads to its cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse

from gongkai.casework.selectors import DISPUTE_RESULTS
from gongkai.law.outcomes import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.casework.selectors import DisputedOutcome


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts; without an address where no filter gives its cases."""

    label: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The cases about answers of one outcome."""

    label: str
    cells: list[Figure]
    grounds: list[Figure]


def figure_rows(found: Iterable[DisputedOutcome], organ: Any, year: int) -> list[FigureRow]:
    """Give the rows of the statistics; each number opens the register with its cases."""
    return [_row(one, organ, year) for one in found]


def _row(one: DisputedOutcome, organ: Any, year: int) -> FigureRow:
    of_year = {
        "organ": organ.code,
        "concluded_from": f"{year}-01-01",
        "concluded_until": f"{year}-12-31",
    }

    def url(**more: str) -> str:
        if one.outcome is None:
            return ""
        query = urlencode(of_year | {"outcome": one.outcome.name} | more)
        return f"{reverse('workspace:disputes')}?{query}"

    return FigureRow(
        OUTCOMES[one.outcome].label if one.outcome else "逾期未答复，或者主动公开",
        [
            Figure("审结", one.total, url()),
            *(Figure(label, one.results[key], url(result=key)) for key, label in DISPUTE_RESULTS),
        ],
        [Figure(ground.value, count, url(ground=ground.name)) for ground, count in one.grounds],
    )
