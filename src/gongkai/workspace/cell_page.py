"""A cell of the report: its figure, and every record that it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.annual.selectors import (
    DOCUMENT_ROWS,
    Computed,
    cell_at,
    figure_at,
    figures,
    findings,
    records_behind,
    sources,
)
from gongkai.casework.selectors import dated_today
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.today import today
from gongkai.workspace.cell_months import cell_months
from gongkai.workspace.cell_names import anchor
from gongkai.workspace.request_rows import lines

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.workspace.forms.figures import FigureForm

_MOST = 500


def cell_context(
    actor: Actor, organ: Any, year: int, path: str, form: FigureForm
) -> dict[str, Any]:
    """Give what a cell's page shows.

    Raises:
        CellUnknown, YearNotBegun: there is no such cell.
    """
    report = figures(organ, year, today())
    cell = cell_at(path, report.form)
    behind = records_behind(organ, year, path, actor, today=today())
    counted = behind.count()
    source = sources(organ, year, today=today()).get(path)
    is_typable = cell.table == "disclosure" and not isinstance(source, Computed)
    may_type = is_typable and actor.may(Permission.FIGURES_TYPE, place_of(organ))
    months = () if is_typable else cell_months(organ, cell.row, behind)
    return {
        "year": year,
        "cell": cell,
        "anchor": anchor(path),
        "figure": figure_at(report, cell),
        "source": source,
        "counted": counted,
        "lines": lines(dated_today(_loaded(behind), today())) if cell.table == "requests" else (),
        "disputes": behind.select_related("request")[:_MOST] if cell.table == "disputes" else (),
        "documents": behind[:_MOST] if cell.row in DOCUMENT_ROWS and not is_typable else (),
        "months": months,
        "is_typable": is_typable,
        "is_cut": counted > _MOST,
        "most": _MOST,
        "findings": [one for one in findings(organ, year, today()) if one.where == path],
        "form": form if may_type else None,
    }


def _loaded(behind: Any) -> Any:
    loaded = behind.select_related("applicant", "unit", "handler").prefetch_related("events")
    return loaded.order_by("received_on", "pk")[:_MOST]
