"""Typing a figure that no register gives yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from django.db import transaction

from gongkai.annual.cells import cell_at
from gongkai.annual.models import TypedFigure
from gongkai.annual.period import period_of
from gongkai.annual.refusals import FigureRefused
from gongkai.annual.selectors.counted_figures import counted_figures
from gongkai.annual.verbs import FIGURE_TYPED, FIGURE_WITHDRAWN
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission, Place
from gongkai.report.forms import form_for
from gongkai.report.model import MONEY
from gongkai.today import now, today

if TYPE_CHECKING:
    from gongkai.annual.cells import Cell
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_COUNT = re.compile(r"0|[1-9][0-9]{0,11}")
_CHANGE = re.compile(r"0|-?[1-9][0-9]{0,11}")
_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,9})(\.[0-9]{1,6})?")
_LONGEST_REASON = 200


@transaction.atomic
def figure_type(
    *, organ: Organ, year: int, cell: str, value: str, reason: str, by: Actor
) -> TypedFigure | None:
    """Type a figure of table 2, or take it back.

    Args:
        organ: Whose report.
        year: The data year.
        cell: Path of the cell: ``disclosure.permits.decisions``.
        value: The figure as written; "" takes back what was typed, and the cell is blank again.
        reason: On what it rests: a register, a letter of the unit that keeps the count.
        by: Who answers for it.

    Returns:
        The typed figure; None when it was taken back.

    Raises:
        FigureRefused: a register counts the cell, the cell does not take the value, or no reason
            is given.
        CellUnknown: the year's layout has no such cell.
        NotAllowed: the role does not allow it.

    Law: 条例 art 50; RPT-23, RPT-V5.
    """
    place = Place(organ.path)
    by.require(Permission.FIGURES_TYPE, place)
    found = _cell(cell, year)
    written, why = value.strip(), reason.strip()
    if written:
        _no_register_counts(organ, year, found)
        _check_value(found, written)
    if not why or len(why) > _LONGEST_REASON:
        raise FigureRefused(f"请写明“{found.label}”的依据，如台账或者来文，不超过200字。")
    before = TypedFigure.objects.select_for_update().filter(
        organ=organ, year=year, cell=found.path
    )
    old = next(iter(before.values_list("value", flat=True)), "")
    typed = None
    if written:
        typed, _ = TypedFigure.objects.update_or_create(
            organ=organ,
            year=year,
            cell=found.path,
            defaults={
                "value": written,
                "reason": why,
                "typed_by_id": cast("int", by.person_id),  # a permission is a person's
                "typed_at": now(),
            },
        )
    else:
        before.delete()
    record(
        chain=organ.code,
        verb_code=(FIGURE_TYPED if written else FIGURE_WITHDRAWN).code,
        target=Target("annual.figure", f"{organ.pk}/{year}/{found.path}", found.label),
        author=by.author(Permission.FIGURES_TYPE, place),
        before={"value": old},
        after={"value": written},
        reason=why,
    )
    return typed


def _cell(path: str, year: int) -> Cell:
    cell = cell_at(path, form_for(year).name)
    if cell.table != "disclosure":
        raise FigureRefused(f"“{cell.label}”由登记台账统计，不能填报，请核对台账。")
    return cell


def _no_register_counts(organ: Organ, year: int, cell: Cell) -> None:
    if year > today().year:
        return  # a year that lies ahead has no register yet; what is typed shows when it begins
    if cell.path in counted_figures(organ, period_of(year, today())):
        raise FigureRefused(f"“{cell.label}”由登记册统计，不能填报，请在登记册中登记或者更正。")


def _check_value(cell: Cell, written: str) -> None:
    if (cell.row, cell.column) in MONEY:
        if not _AMOUNT.fullmatch(written):
            raise FigureRefused(
                f"“{cell.label}”应为以万元计的金额，至多六位小数，如64.2623，请改正。"
            )
    elif not (_CHANGE if cell.column == "change" else _COUNT).fullmatch(written):
        raise FigureRefused(f"“{cell.label}”应为整数，没有发生的填0，请改正。")
