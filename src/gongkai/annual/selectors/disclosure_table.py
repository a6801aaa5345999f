"""Table 2: what the registers count, and the rest typed with a name and a reason."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from gongkai.annual.cells import cells_of
from gongkai.annual.models import TypedFigure
from gongkai.annual.selectors.counted_figures import counted_figures
from gongkai.report.model import MONEY

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.annual.cells import Cell
    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ
    from gongkai.report.model import Figure


def disclosure_table(organ: Organ, period: Period) -> dict[str, dict[str, Figure]]:
    """Give table 2; a cell that no register counts and nobody typed is blank.

    Law: RPT-6, RPT-12, RPT-22, RPT-23. Interpretation: a blank is never made a zero, RPT-6
    notwithstanding: the zero is for the person who answers for it to write.
    """
    typed = dict(typed_figures(organ, period).values_list("cell", "value"))
    counted = counted_figures(organ, period)
    table: dict[str, dict[str, Figure]] = {}
    for cell in cells_of(period.form_name).values():
        if cell.table == "disclosure":
            figure = counted.get(cell.path, _figure(cell, typed.get(cell.path)))
            table.setdefault(cell.row, {})[cell.column] = figure
    return table


def typed_figures(organ: Organ, period: Period) -> QuerySet[TypedFigure]:
    """Give what was typed for the year, with who typed it."""
    return TypedFigure.objects.filter(organ=organ, year=period.year).select_related("typed_by")


def typed_behind(organ: Organ, period: Period, cell: Cell) -> QuerySet[TypedFigure]:
    """Give the typed figure that stands in a cell of table 2, if there is one."""
    return typed_figures(organ, period).filter(cell=cell.path)


def typed_beside(organ: Organ, period: Period) -> dict[str, tuple[Figure, Figure]]:
    """Give what is typed beside a register that counts another figure: path → counted, typed."""
    counted = counted_figures(organ, period)
    cells = cells_of(period.form_name)
    both = (
        (path, counted[path], _figure(cells[path], value))
        for path, value in typed_figures(organ, period).values_list("cell", "value")
        if path in counted
    )
    return {path: (figure, typed) for path, figure, typed in both if figure != typed}


def _figure(cell: Cell, written: str | None) -> Figure:
    if written is None:
        return None
    return Decimal(written) if (cell.row, cell.column) in MONEY else int(written)
