"""The report of a year as the records give it, and the records behind each of its cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.annual.cells import cell_at, cells_of
from gongkai.annual.period import period_of
from gongkai.annual.selectors.counted_figures import counted_behind, counted_figures
from gongkai.annual.selectors.disclosure_table import (
    disclosure_table,
    typed_behind,
    typed_figures,
)
from gongkai.annual.selectors.dispute_table import dispute_table, disputes_behind
from gongkai.annual.selectors.request_table import request_table, requests_behind
from gongkai.organs.authority import Permission
from gongkai.report.model import Report
from gongkai.today import today as civil_today

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from django.db.models import QuerySet

    from gongkai.annual.cells import Cell
    from gongkai.annual.period import Period
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.report.model import Figure


def title_of(organ: Organ, year: int) -> str:
    """Give the report's title.

    Law: RPT-4.
    """
    return f"{organ.name}{year}年政府信息公开工作年度报告"


def figures(organ: Organ, year: int, today: date) -> Report:
    """Compute the three tables of a data year.

    Args:
        organ: Whose report.
        year: The data year.
        today: While the year runs, it is counted as it stands today.

    Returns:
        The report without its text; a statement a register, whatever the number of records.

    Raises:
        YearNotBegun: the year lies ahead, or before the first official layout.

    Law: 条例 art 50; RPT-1, RPT-16 to RPT-26.
    """
    period = period_of(year, today)
    return Report(
        file=f"{organ.code}-{year}",
        organ=organ.name,
        year=year,
        form=period.form_name,
        title=title_of(organ, year),
        period=(period.first, period.last),
        sections=(),
        disclosure=disclosure_table(organ, period),
        requests=request_table(organ, period),
        disputes=dispute_table(organ, period),
    )


def figure_at(report: Report, cell: Cell) -> Figure:
    """Read a cell of a report; None where it is blank."""
    if cell.table == "disclosure":
        return report.disclosure[cell.row][cell.column]
    rows = report.requests if cell.table == "requests" else report.disputes
    return rows[cell.row][int(cell.path[:-1].rpartition("[")[2])]


def records_behind(
    organ: Organ,
    year: int,
    cell: str,
    actor: Actor | None = None,
    *,
    today: date | None = None,
) -> QuerySet[Any]:
    """Give the records that a cell counts: requests, disputes, documents, or what was typed.

    Args:
        organ: Whose report.
        year: The data year.
        cell: Path of the cell: ``requests.granted[0]``.
        actor: Who looks; sees only what the roles reach. None for the command line.
        today: As in `figures`; the day itself by default.

    Raises:
        CellUnknown: the year's layout has no such cell.
        YearNotBegun: as in `figures`.
    """
    period = period_of(year, today or civil_today())
    found = _behind(organ, period, cell_at(cell, period.form_name))
    if actor is None:
        return found
    wanted = {"requests": Permission.REQUEST_VIEW, "disputes": Permission.DISPUTE_VIEW}
    table = cell.partition(".")[0]
    reach = actor.reach(wanted.get(table, Permission.FIGURES_VIEW))
    return found.filter(reach.q(unit="unit" if table == "requests" else ""))


def _behind(organ: Organ, period: Period, cell: Cell) -> QuerySet[Any]:
    if cell.table == "requests":
        return requests_behind(organ, period, cell)
    if cell.table == "disputes":
        return disputes_behind(organ, period, cell)
    counted = counted_behind(organ, period, cell)
    return typed_behind(organ, period, cell) if counted is None else counted


@dataclass(frozen=True, slots=True)
class Computed:
    """The figure is counted from records."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The figure was typed: by whom, when, and on what it rests."""

    by: str
    at: datetime
    reason: str


def sources(
    organ: Organ, year: int, *, today: date | None = None
) -> Mapping[str, Computed | Typed]:
    """Say of every cell that has a figure where it comes from; a blank cell is left out."""
    period = period_of(year, today or civil_today())
    typed: dict[str, Computed | Typed] = {
        figure.cell: Typed(figure.typed_by.name, figure.typed_at, figure.reason)
        for figure in typed_figures(organ, period)
    }
    counted = counted_figures(organ, period)
    return {
        path: Computed() if cell.table != "disclosure" or path in counted else typed[path]
        for path, cell in cells_of(period.form_name).items()
        if cell.table != "disclosure" or path in counted or path in typed
    }
