"""The cells of table 2 that a register counts, each with the register that does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.annual.selectors.decision_cells import (
    CHARGE_ROW,
    DECISION_ROWS,
    charge_figures,
    charges_behind,
    decision_figures,
    tallies_behind,
)
from gongkai.annual.selectors.document_cells import ROWS, document_figures, documents_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from django.db.models import QuerySet

    from gongkai.annual.cells import Cell
    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ
    from gongkai.report.model import Figure


@dataclass(frozen=True, slots=True)
class Register:
    """What keeps the records of some rows of table 2.

    Attributes:
        rows: Keys of its rows.
        figures: Counts a period: path of a cell → figure; nothing where no register is kept.
        behind: Gives the records that a cell counts.
    """

    rows: Collection[str]
    figures: Callable[[Organ, Period], Mapping[str, Figure]]
    behind: Callable[[Organ, Period, Cell], QuerySet[Any, Any]]


REGISTERS: tuple[Register, ...] = (
    Register(tuple(ROWS), document_figures, documents_behind),
    Register(tuple(DECISION_ROWS), decision_figures, tallies_behind),
    Register((CHARGE_ROW,), charge_figures, charges_behind),
)


def counted_figures(organ: Organ, period: Period) -> dict[str, Figure]:
    """Give every figure of table 2 that a register counts, by the path of its cell."""
    found: dict[str, Figure] = {}
    for register in REGISTERS:
        found.update(register.figures(organ, period))
    return found


def counted_behind(organ: Organ, period: Period, cell: Cell) -> QuerySet[Any, Any] | None:
    """Give the records that a register counts in a cell; None where no register is kept."""
    for register in REGISTERS:
        if cell.row in register.rows and cell.path in register.figures(organ, period):
            return register.behind(organ, period, cell)
    return None
